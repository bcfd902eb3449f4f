package org.huiyin.bench.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.bench.data.Snapshot.Row;
import org.huiyin.bench.data.Template.Kept;
import org.huiyin.bench.data.Template.Mark;
import org.huiyin.bench.data.Template.Piece;
import org.huiyin.bench.data.Theatre.Acted;
import org.jspecify.annotations.Nullable;

/** Finds the gaps in the rows of one life. */
final class TemplateMaker {

  private static final Pattern GAPS =
      Pattern.compile(
          "(?<uuid>"
              + Snapshot.UUIDS
              + ")|〔(?<mark>[A-Z])(?<which>\\d+)〕"
              + "|登(?<registered>71\\d{5})|第(?<filed>82\\d{5})号|(?<![0-9a-f.])(?<number>(71|82)\\d{5})(?![0-9a-f])|(?<day>20\\d\\d-\\d\\d-\\d\\d)((?<between>["
              + " T])(?<time>\\d\\d:\\d\\d(:\\d\\d)?)(?<fraction>\\.\\d+)?)?");

  /** The instants at which days begin and end; they are no deeds of anybody. */
  private static final Set<LocalTime> MIDNIGHT = Set.of(LocalTime.of(16, 0), LocalTime.MIDNIGHT);

  private final Map<String, Integer> organisation = new HashMap<>();
  private final Set<String> engineIds;
  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Long> idMillis = new ArrayList<>();
  private final Map<String, Integer> ownEngineIds = new LinkedHashMap<>();
  private final Map<Mark, Integer> marks = new LinkedHashMap<>();
  private final Map<String, Integer> identities = new LinkedHashMap<>();
  private final Map<String, String> eventTimes = new HashMap<>();
  private final List<String> registrations = new ArrayList<>();
  private final List<String> cases = new ArrayList<>();
  private long begin;

  TemplateMaker(Town troupe, Set<String> engineIds) {
    this.engineIds = engineIds;
    List<Named> mentioned = troupe.mentioned();
    for (int i = 0; i < mentioned.size(); i++) {
      organisation.put(mentioned.get(i).id().toString(), i);
    }
  }

  Template make(Acted acted, List<Row> all) {
    List<Row> rows = new ArrayList<>(all);
    rows.sort(Comparator.comparing(row -> row.table().name()));
    begin = Long.MAX_VALUE;
    int openItems = 0;
    long deadline = Long.MAX_VALUE;
    for (Row row : rows) {
      switch (row.table().name()) {
        case "timeline_entry" -> begin = Math.min(begin, millis(row.value("at")));
        case "outbox" -> eventTimes.put(row.value("event_id"), row.value("occurred_at"));
        case "proposal" -> {
          registrations.add(row.value("registration_no"));
          cases.add(row.value("case_no"));
        }
        case "work_item" -> openItems += row.value("state").equals("OPEN") ? 1 : 0;
        case "act_ru_job" -> deadline = Math.min(deadline, deadline(row));
        case "act_ru_variable" -> refuseBytes(row);
        default -> {}
      }
    }
    if (acted.open() != openItems > 0) {
      throw new IllegalStateException(acted.scene().name() + " has " + openItems + " open items");
    }
    rows.forEach(this::name);
    // their ids do not tell in which order they came
    rows.sort(
        Comparator.comparing((Row row) -> row.table().name())
            .thenComparing(
                row ->
                    row.table().name().equals("received_event")
                        ? ids.get(row.value("event_id"))
                        : 0));
    List<Template.Line> lines = rows.stream().map(this::line).toList();
    boolean[] filed = new boolean[cases.size()];
    boolean[] registered = new boolean[cases.size()];
    for (int i = 0; i < filed.length; i++) {
      filed[i] = !cases.get(i).equals("\\N");
      registered[i] = !registrations.get(i).equals("\\N");
    }
    return new Template(
        acted.scene().name(),
        acted.open(),
        acted.scene().weight(),
        openItems,
        filed.length,
        filed,
        registered,
        lines,
        idMillis.stream().mapToLong(Long::longValue).toArray(),
        ownEngineIds.size(),
        identities.entrySet().stream()
            .map(one -> new Template.Counted(one.getKey(), one.getValue()))
            .toList(),
        List.copyOf(marks.keySet()),
        Instant.ofEpochMilli(begin),
        acted.end(),
        deadline == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(deadline));
  }

  /** Numbers the id of a row, and when it was made, in the order of the rows. */
  private void name(Row row) {
    String id = row.table().name().equals("outbox") ? row.value("event_id") : row.values()[0];
    if (row.table().isOfEngine()) {
      ownEngineIds.putIfAbsent(row.value("id_"), ownEngineIds.size());
    } else if (Snapshot.UUIDS.matcher(id).matches() && !ids.containsKey(id)) {
      long made = begin;
      for (int i = 0; i < row.values().length; i++) {
        if (row.table().columns().get(i).type().equals("timestamptz")
            && !row.values()[i].equals("\\N")) {
          made = millis(row.values()[i]);
          break;
        }
      }
      number(id, made);
    }
  }

  private int number(String id, long made) {
    Integer known = ids.putIfAbsent(id, ids.size());
    if (known == null) {
      idMillis.add(made);
      return ids.size() - 1;
    }
    return known;
  }

  private Template.Line line(Row row) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int column = 0; column < row.values().length; column++) {
      if (column > 0) {
        literal.append('\t');
      }
      if (row.table().columns().get(column).identity()) {
        int which = List.copyOf(identities.keySet()).indexOf(row.table().name());
        int index = which < 0 ? identities.size() : which;
        int nth = identities.merge(row.table().name(), 1, Integer::sum) - 1;
        add(pieces, literal, (out, copy) -> out.put(copy.position(index) + nth));
        continue;
      }
      String value = normal(row, column);
      String engineId = engineId(row, column, value);
      if (engineId != null) {
        literal.append(value, 0, value.length() - engineId.length());
        int index = ownEngineIds.computeIfAbsent(engineId, one -> ownEngineIds.size());
        add(pieces, literal, (out, copy) -> out.put(copy.engineId() + index));
      } else {
        fill(value, pieces, literal);
      }
    }
    literal.append('\n');
    add(pieces, literal, null);
    Kept kept =
        switch (row.table().name()) {
          case "outbox", "received_event" -> Kept.WHILE_EVENTS_ARE_KEPT;
          case "notice" -> Kept.WHILE_OPEN_OR_EVENTS_ARE_KEPT;
          default -> Kept.ALWAYS;
        };
    long at = kept == Kept.ALWAYS ? 0 : millis(eventTimes.get(row.value("event_id")));
    return new Template.Line(row.table(), kept, at, pieces.toArray(Piece[]::new));
  }

  /** An id of the engine with which a value ends; that of an activity stands behind its name. */
  private @Nullable String engineId(Row row, int column, String value) {
    if (row.table().isEngineId(column) && engineIds.contains(value)) {
      return value;
    }
    boolean ofActivity =
        row.table().isOfEngine()
            && row.table().columns().get(column).name().equals("act_inst_id_")
            && value.indexOf(':') > 0;
    return ofActivity ? value.substring(value.indexOf(':') + 1) : null;
  }

  /** What is not told by the clock of the play, and what belongs to one run only. */
  private String normal(Row row, int column) {
    return switch (row.table().name() + "." + row.table().columns().get(column).name()) {
      case "outbox.traceparent", "act_ru_job.lock_owner_", "act_ru_job.lock_exp_time_" -> "\\N";
      case "outbox.sent_at", "notice.received_at", "received_event.received_at" ->
          eventTimes.get(row.value("event_id"));
      case "outbox.attempts" -> "0";
      case "act_ru_job.suspension_state_" -> "1";
      default -> row.values()[column];
    };
  }

  private void fill(String value, List<Piece> pieces, StringBuilder literal) {
    Matcher gap = GAPS.matcher(value);
    int from = 0;
    while (gap.find()) {
      literal.append(value, from, gap.start());
      from = gap.end();
      add(pieces, literal, piece(gap));
    }
    literal.append(value, from, value.length());
  }

  private Piece piece(Matcher gap) {
    String uuid = gap.group("uuid");
    if (uuid != null) {
      Integer named = organisation.get(uuid);
      if (named != null) {
        return (out, copy) -> out.put(copy.cast(named).idText());
      }
      int index = number(uuid, begin);
      return (out, copy) -> copy.putId(out, index);
    }
    String kind = gap.group("mark");
    if (kind != null) {
      int which = Integer.parseInt(gap.group("which"));
      if (kind.equals("N")) {
        return (out, copy) -> out.put(copy.cast(which).nameText());
      }
      int index = marks.computeIfAbsent(new Mark(kind.charAt(0), which), one -> marks.size());
      return (out, copy) -> copy.putText(out, index);
    }
    if (gap.group("day") != null) {
      return moment(gap);
    }
    return serialNumber(gap);
  }

  private Piece serialNumber(Matcher gap) {
    String registered = gap.group("registered");
    if (registered != null) {
      int index = registrations.indexOf(registered);
      return (out, copy) -> four(out.put("登"), copy.registration(index));
    }
    String filed = gap.group("filed");
    if (filed != null) {
      int index = cases.indexOf(filed);
      return (out, copy) -> four(out.put("第"), copy.caseNumber(index)).put("号");
    }
    String number = gap.group("number");
    int registration = registrations.indexOf(number);
    if (registration >= 0) {
      return (out, copy) -> out.put(copy.registration(registration));
    }
    int index = cases.indexOf(number);
    if (index < 0) {
      throw new IllegalStateException("nobody has the number " + number);
    }
    return (out, copy) -> out.put(copy.caseNumber(index));
  }

  private static Lines four(Lines out, int number) {
    for (int limit = 1000; limit > number && limit > 1; limit /= 10) {
      out.put((byte) '0');
    }
    return out.put((long) number);
  }

  private static Piece moment(Matcher gap) {
    long day = LocalDate.parse(gap.group("day")).toEpochDay();
    String text = gap.group("time");
    if (text == null) {
      return (out, copy) -> copy.putDay(out, day);
    }
    LocalTime time = LocalTime.parse(text);
    boolean seconds = text.length() > 5;
    byte between = (byte) gap.group("between").charAt(0);
    boolean fixed = MIDNIGHT.contains(time);
    int ofDay = time.toSecondOfDay();
    byte[] fraction =
        gap.group("fraction") == null
            ? new byte[0]
            : gap.group("fraction").getBytes(StandardCharsets.US_ASCII);
    return (out, copy) -> {
      copy.putDay(out, day);
      out.put(between);
      int second = fixed ? ofDay : copy.earlier(ofDay);
      out.two(second / 3600).put((byte) ':').two(second / 60 % 60);
      if (seconds || !fixed) {
        out.put((byte) ':').two(second % 60);
      }
      out.put(fraction);
    };
  }

  private static void add(List<Piece> pieces, StringBuilder literal, Piece next) {
    if (!literal.isEmpty()) {
      byte[] bytes = literal.toString().getBytes(StandardCharsets.UTF_8);
      pieces.add((out, copy) -> out.put(bytes));
      literal.setLength(0);
    }
    if (next != null) {
      pieces.add(next);
    }
  }

  private static long millis(String timestamptz) {
    String text = timestamptz.replace(' ', 'T').replaceFirst("\\+00$", "");
    return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** The engine writes the time of the virtual machine's zone. */
  private static long deadline(Row job) {
    String due = job.value("duedate_");
    return due.equals("\\N")
        ? Long.MAX_VALUE
        : LocalDateTime.parse(due.replace(' ', 'T'))
            .atZone(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli();
  }

  private static void refuseBytes(Row variable) {
    if (!variable.value("bytearray_id_").equals("\\N")) {
      throw new IllegalStateException(
          "variable " + variable.value("name_") + " is kept as bytes, which cannot be copied");
    }
  }
}

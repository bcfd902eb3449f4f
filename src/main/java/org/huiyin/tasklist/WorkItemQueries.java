package org.huiyin.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads work items: one index range for each queue, merged by due day. */
@Component
class WorkItemQueries {

  private static final String BY_DUE_DAY = " order by due_on, id";
  private static final String BY_CLOSING = " order by closed_at desc, id desc";

  private final JdbcClient jdbc;
  private final Lights lights;
  private final Clock clock;

  WorkItemQueries(JdbcClient jdbc, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lights = lights;
    this.clock = clock;
  }

  Page<WorkItem> claimable(
      CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    Clause narrowed = narrowed(user, filter).and("holder_id is null").and("queue <> :own");
    narrowed.values.put("own", Queues.ofPerson(user.personId()));
    return byDueDay(eachQueue(Queues.of(user)), narrowed, after, size);
  }

  Page<WorkItem> mine(CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    Clause narrowed = narrowed(user, filter);
    narrowed.values.put("own", Queues.ofPerson(user.personId()));
    narrowed.values.put("holder", user.personId());
    return byDueDay(List.of("queue = :own", "holder_id = :holder"), narrowed, after, size);
  }

  Page<WorkItem> open(CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    Clause narrowed =
        narrowed(user, filter).and("(holder_id is null or holder_id = :holder or queue = :own)");
    narrowed.values.put("own", Queues.ofPerson(user.personId()));
    narrowed.values.put("holder", user.personId());
    return byDueDay(eachQueue(Queues.of(user)), narrowed, after, size);
  }

  Page<WorkItem> done(CurrentUser user, WorkItemFilter filter, @Nullable String after, int size) {
    Clause narrowed = narrowed(user, filter).and("state = 'DONE'").and("closed_by = :closer");
    narrowed.values.put("closer", user.personId());
    if (after != null) {
      Keyset key = Keyset.afterInstant(after);
      narrowed.and("(closed_at, id) < (cast(:key as timestamptz), :keyId)");
      narrowed.values.put("key", key.position());
      narrowed.values.put("keyId", key.id());
    }
    List<WorkItem> found =
        query(
            "select * from work_item where " + narrowed.sql() + BY_CLOSING + " limit " + (size + 1),
            BY_CLOSING,
            narrowed.values);
    return Page.of(
        found, size, item -> new Keyset(String.valueOf(item.closedAt()), item.id()).text());
  }

  /** Each part is one index range, already in order; only their first rows are merged. */
  private Page<WorkItem> byDueDay(
      List<String> parts, Clause narrowed, @Nullable String after, int size) {
    narrowed.and("state = 'OPEN'");
    if (after != null) {
      Keyset key = Keyset.afterDay(after);
      narrowed.and("(due_on, id) > (cast(:key as date), :keyId)");
      narrowed.values.put("key", key.position());
      narrowed.values.put("keyId", key.id());
    }
    String order = BY_DUE_DAY + " limit " + (size + 1);
    List<String> ranges = new ArrayList<>();
    for (String part : parts) {
      ranges.add("(select * from work_item where " + part + " and " + narrowed.sql() + order + ")");
    }
    String merged =
        "select distinct on (due_on, id) * from ("
            + String.join(" union all ", ranges)
            + ") as ranges"
            + order;
    List<WorkItem> found = query(merged, BY_DUE_DAY, narrowed.values);
    return Page.of(
        found,
        size,
        item ->
            new Keyset(
                    item.dueOn() == null ? WorkItemLedger.NO_DUE_DAY : item.dueOn().toString(),
                    item.id())
                .text());
  }

  private static List<String> eachQueue(List<String> queues) {
    return queues.stream().map(queue -> "queue = '" + queue + "'").toList();
  }

  WorkItemCounts counts(CurrentUser user) {
    Map<Light, LocalDate> cutoffs = lights.cutoffs(today(), user.committeeId());
    Map<Stage, Long> byStage = new EnumMap<>(Stage.class);
    long[] sums = new long[4];
    jdbc.sql(
            """
            select stage,
              count(*) filter (where holder_id is null and queue <> :own) as claimable,
              count(*) filter (where holder_id = :person or queue = :own) as mine,
              count(*) filter (where due_on < :today) as overdue,
              count(*) filter (where due_on >= :today and due_on <= :yellow) as due_soon
            from work_item
            where state = 'OPEN' and queue in (:queues)
              and (holder_id is null or holder_id = :person or queue = :own)
            group by stage
            """)
        .param("own", Queues.ofPerson(user.personId()))
        .param("person", user.personId())
        .param("queues", Queues.of(user))
        .param("today", today())
        .param("yellow", cutoffs.getOrDefault(Light.YELLOW, today()))
        .query(
            row -> {
              long claimable = row.getLong("claimable");
              long mine = row.getLong("mine");
              byStage.put(Stage.valueOf(row.getString("stage")), claimable + mine);
              sums[0] += claimable;
              sums[1] += mine;
              sums[2] += row.getLong("overdue");
              sums[3] += row.getLong("due_soon");
            });
    return new WorkItemCounts(sums[0], sums[1], sums[2], sums[3], byStage);
  }

  Optional<WorkItem> byId(UUID id) {
    return query("select * from work_item where id = :id", BY_DUE_DAY, Map.of("id", id)).stream()
        .findFirst();
  }

  Optional<WorkItem> openFor(Step step, UUID subjectId) {
    return query(
            "select * from work_item where step = :step and subject_id = :subject and state ="
                + " 'OPEN'",
            BY_DUE_DAY,
            Map.of("step", step.name(), "subject", subjectId))
        .stream()
        .findFirst();
  }

  List<WorkItem> openOf(UUID proposalId) {
    return query(
        "select * from work_item where proposal_id = :id and state = 'OPEN'",
        BY_DUE_DAY,
        Map.of("id", proposalId));
  }

  List<WorkItem> allOf(UUID proposalId) {
    return query(
        "select * from work_item where proposal_id = :id",
        " order by opened_at, id",
        Map.of("id", proposalId));
  }

  private Clause narrowed(CurrentUser user, WorkItemFilter filter) {
    Clause clause = new Clause();
    clause.equal("stage", filter.stage() == null ? null : filter.stage().name());
    clause.equal("step", filter.step() == null ? null : filter.step().name());
    clause.equal("category", filter.category());
    clause.equal("department_id", filter.departmentId());
    clause.equal("key_proposal", filter.key());
    clause.equal("session_id", filter.sessionId());
    if (filter.light() != null && filter.light() != Light.NONE) {
      LocalDate latest = lights.cutoffs(today(), user.committeeId()).get(filter.light());
      clause.and("due_on <= :latest");
      clause.values.put("latest", latest == null ? LocalDate.EPOCH : latest);
    }
    if (filter.due() == WorkItemFilter.Due.OVERDUE) {
      clause.and("due_on < :today");
      clause.values.put("today", today());
    } else if (filter.due() == WorkItemFilter.Due.SOON) {
      Map<Light, LocalDate> cutoffs = lights.cutoffs(today(), user.committeeId());
      clause.and("due_on >= :today and due_on <= :yellow");
      clause.values.put("today", today());
      clause.values.put("yellow", cutoffs.getOrDefault(Light.YELLOW, today()));
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      clause.and("(strpos(title, :text) > 0 or strpos(coalesce(number, ''), :text) > 0)");
      clause.values.put("text", filter.text().strip());
    }
    return clause;
  }

  /** Reads items with the names they are shown with. */
  private List<WorkItem> query(String items, String order, Map<String, ?> values) {
    LocalDate today = today();
    String named =
        """
        select item.*,
               (select name from department where id = department_id) as department_name,
               (select name from person where id = holder_id) as holder_name
          from (%s) item
        """
            .formatted(items);
    return jdbc.sql(named + order).params(values).query((row, number) -> map(row, today)).list();
  }

  private WorkItem map(ResultSet row, LocalDate today) throws SQLException {
    LocalDate due =
        WorkItemLedger.NO_DUE_DAY.equals(row.getString("due_on"))
            ? null
            : row.getObject("due_on", LocalDate.class);
    WorkItem.State state = WorkItem.State.valueOf(row.getString("state"));
    UUID committee = row.getObject("committee_id", UUID.class);
    java.sql.Timestamp closed = row.getTimestamp("closed_at");
    return new WorkItem(
        row.getObject("id", UUID.class),
        Step.valueOf(row.getString("step")),
        row.getObject("subject_id", UUID.class),
        row.getObject("proposal_id", UUID.class),
        row.getString("title"),
        row.getString("number"),
        row.getString("kind"),
        row.getString("origin"),
        row.getString("category"),
        row.getBoolean("key_proposal"),
        row.getObject("department_id", UUID.class),
        row.getString("department_name"),
        row.getString("queue"),
        row.getObject("holder_id", UUID.class),
        row.getString("holder_name"),
        state,
        row.getTimestamp("opened_at").toInstant(),
        due,
        due == null || state != WorkItem.State.OPEN
            ? Light.NONE
            : lights.lightOf(due, today, committee),
        closed == null ? null : closed.toInstant(),
        row.getObject("closed_by", UUID.class),
        row.getInt("version"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Conditions joined by and, with their values. */
  private static final class Clause {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Clause and(String condition) {
      conditions.add(condition);
      return this;
    }

    void equal(String column, @Nullable Object value) {
      if (value != null) {
        conditions.add(column + " = :" + column);
        values.put(column, value);
      }
    }

    String sql() {
      return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
  }

  /** The place after which a page begins. */
  private record Keyset(String position, UUID id) {

    String text() {
      return position + "~" + id;
    }

    static Keyset afterDay(String text) {
      return parse(
          text,
          position ->
              position.equals(WorkItemLedger.NO_DUE_DAY)
                  ? position
                  : LocalDate.parse(position).toString());
    }

    static Keyset afterInstant(String text) {
      return parse(text, position -> Instant.parse(position).toString());
    }

    private static Keyset parse(String text, UnaryOperator<String> position) {
      int cut = text.lastIndexOf('~');
      try {
        return new Keyset(
            position.apply(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
      } catch (IllegalArgumentException
          | StringIndexOutOfBoundsException
          | DateTimeParseException broken) {
        throw RuleViolation.invalid("page.unknown-key");
      }
    }
  }
}

package org.huiyin.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code date,kind,name} files and notes everything that is wrong with them. A fault sits in
 * the field {@code lines[n]} or {@code lines[n].column}, lines counted from 1 as an editor shows
 * them, and its first argument is the line.
 */
final class HolidayFile {

  private static final String SHIPPED = "/calendar/holidays-cn.csv";
  private static final List<Integer> SHIPPED_YEARS = List.of(2024, 2025, 2026);
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2200;
  private static final int LARGEST_BYTES = 1 << 20;
  private static final int LONGEST_NAME = 40;
  private static final List<String> HEADER = List.of("date", "kind", "name");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("u-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final Set<Integer> years;
  private final boolean national;
  private final Faults faults = new Faults();
  private final Map<LocalDate, Integer> lineOf = new HashMap<>();
  private final List<CalendarDay> days = new ArrayList<>();

  private HolidayFile(Collection<Integer> years, boolean national) {
    this.years = new TreeSet<>(years);
    this.national = national;
  }

  /**
   * Reads a file.
   *
   * @param content the file
   * @param years the years it may have days of
   * @param national whether it is the national set, which must have days in each year and no
   *     make-up days on weekdays
   * @return its days, in the order of the file
   */
  static List<CalendarDay> read(InputStream content, Collection<Integer> years, boolean national) {
    HolidayFile file = new HolidayFile(years, national);
    file.checkYears();
    file.faults.refuseIfAny();
    file.readAll(content);
    file.faults.refuseIfAny();
    return file.days;
  }

  /**
   * Reads the file that comes with the application.
   *
   * @return its days
   */
  static List<CalendarDay> shipped() {
    try (InputStream content = HolidayFile.class.getResourceAsStream(SHIPPED)) {
      if (content == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return read(content, SHIPPED_YEARS, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkYears() {
    faults.require("years", years.isEmpty() ? null : years);
    years.stream()
        .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
        .forEach(year -> faults.add("years", "calendar.import.year", "" + year));
  }

  private void readAll(InputStream content) {
    byte[] bytes;
    try {
      bytes = content.readNBytes(LARGEST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > LARGEST_BYTES) {
      faults.add("file", "calendar.import.too-large", LARGEST_BYTES / 1024);
      return;
    }
    readLines(bytes);
  }

  private void readLines(byte[] bytes) {
    boolean headerSeen = false;
    int number = 0;
    for (byte[] line : split(bytes)) {
      number++;
      List<String> cells = cells(number, line);
      if (cells == null) {
        // what this line was meant to be cannot be told
        headerSeen = true;
      } else if (headerSeen) {
        readDay(number, cells);
      } else if (lowerCase(cells).equals(HEADER)) {
        headerSeen = true;
      } else if (!blank(cells)) {
        faults.add("lines[" + number + "]", "calendar.import.header", number);
        return;
      }
    }
    if (!headerSeen) {
      faults.add("lines[1]", "calendar.import.header", 1);
    } else if (faults.isEmpty()) {
      requireEachYear();
    }
  }

  private void requireEachYear() {
    Set<Integer> missing = new TreeSet<>(years);
    days.forEach(day -> missing.remove(day.day().getYear()));
    if (national) {
      missing.forEach(year -> faults.add("file", "calendar.import.year-empty", "" + year));
    }
  }

  private void readDay(int line, List<String> cells) {
    if (blank(cells)) {
      return;
    }
    if (cells.size() != HEADER.size()) {
      faults.add("lines[" + line + "]", "calendar.import.columns", line, cells.size());
      return;
    }
    LocalDate day = date(line, cells.get(0));
    DayKind kind = kind(line, cells.get(1));
    String name = name(line, cells.get(2));
    if (day == null || kind == null) {
      return;
    }
    if (national && kind == DayKind.WORKDAY && !DaySet.isWeekend(day)) {
      faults.add("lines[" + line + "].kind", "calendar.import.weekday-works-anyway", line, day);
    }
    days.add(new CalendarDay(day, kind, name));
  }

  private @Nullable LocalDate date(int line, String text) {
    String field = "lines[" + line + "].date";
    LocalDate day;
    try {
      day = LocalDate.parse(text.replace('/', '-'), DATE);
    } catch (DateTimeParseException e) {
      faults.add(field, "calendar.import.date", line, text);
      return null;
    }
    if (!years.contains(day.getYear())) {
      faults.add(field, "calendar.import.other-year", line, day, "" + day.getYear());
      return null;
    }
    Integer earlier = lineOf.putIfAbsent(day, line);
    if (earlier != null) {
      faults.add(field, "calendar.import.date-twice", line, day, earlier);
      return null;
    }
    return day;
  }

  private @Nullable DayKind kind(int line, String text) {
    for (DayKind kind : DayKind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    faults.add("lines[" + line + "].kind", "calendar.import.kind", line, text);
    return null;
  }

  private String name(int line, String text) {
    String field = "lines[" + line + "].name";
    if (text.isEmpty()) {
      faults.add(field, "calendar.import.name-missing", line);
    } else if (Texts.length(text) > LONGEST_NAME) {
      faults.add(field, "calendar.import.name-too-long", line, LONGEST_NAME, Texts.length(text));
    } else if (text.indexOf('\t') >= 0 || Texts.hasControlCharacters(text)) {
      faults.add(field, "calendar.import.name-control-characters", line);
    }
    return text;
  }

  /** Lines are split before decoding, so that a wrong encoding can be tied to its lines. */
  private static List<byte[]> split(byte[] bytes) {
    List<byte[]> lines = new ArrayList<>();
    int from = startsWithMark(bytes) ? 3 : 0;
    for (int i = from; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private @Nullable List<String> cells(int number, byte[] line) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      faults.add("lines[" + number + "]", "calendar.import.not-utf-8", number);
      return null;
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(Texts.clean(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      faults.add("lines[" + number + "]", "calendar.import.quote-open", number);
      return null;
    }
    cells.add(Texts.clean(cell.toString()));
    // spreadsheets write empty columns to the right
    while (cells.size() > HEADER.size() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static boolean blank(List<String> cells) {
    return cells.stream().allMatch(String::isEmpty);
  }

  private static List<String> lowerCase(List<String> cells) {
    return cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
  }
}

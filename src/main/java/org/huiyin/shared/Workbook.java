package org.huiyin.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an uploaded Excel workbook (.xlsx), read with distrust: whatever is not one, or
 * unpacks to a monster, is refused before it can do harm.
 *
 * @param sheets the sheets in their order
 */
public record Workbook(List<Sheet> sheets) {

  private static final int MOST_BYTES = 20 << 20;
  private static final int MOST_UNPACKED_BYTES = 64 << 20;
  private static final int MOST_SHEETS = 50;
  private static final int LONGEST_NUMBER = 30;

  /** A reference to a column beyond the last one a spreadsheet can have. */
  private static final Pattern IMPOSSIBLE_COLUMN =
      Pattern.compile("\\sr\\s*=\\s*[\"']\\s*\\$?[A-Za-z]{4}");

  private static final Pattern ESCAPED_CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /**
   * One sheet.
   *
   * @param name its name
   * @param rows the rows that hold anything, from the top
   * @param tooLong whether there are more rows than were to be read
   */
  public record Sheet(String name, List<Row> rows, boolean tooLong) {}

  /**
   * One row.
   *
   * @param number its number, from 1
   * @param cells the texts of its cells, from column A on, cleaned
   */
  public record Row(int number, List<String> cells) {

    /**
     * Returns the text of a cell.
     *
     * @param column index of the column, from 0
     * @return the text, empty for a blank cell
     */
    public String text(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * Reads a workbook.
   *
   * @param content the uploaded file
   * @param mostRows rows to read of each sheet at most, the header not counted
   * @return its texts
   * @throws RuleViolation 422 {@code import.not-a-workbook} or {@code import.too-large}
   */
  public static Workbook read(InputStream content, int mostRows) {
    try {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw RuleViolation.invalid("import.too-large", MOST_BYTES >> 20);
      }
      inspect(bytes);
      return parse(bytes, mostRows);
    } catch (RuleViolation e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The reader throws whatever happens to it on a broken file.
      throw RuleViolation.invalid("import.not-a-workbook");
    }
  }

  /**
   * Finds a sheet.
   *
   * @param name its name
   * @return the sheet, if there is one
   */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /**
   * Letters a column as spreadsheet programs do.
   *
   * @param column index from 0
   * @return A to Z, AA and so on
   */
  public static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }

  private static void inspect(byte[] bytes) throws IOException {
    int left = MOST_UNPACKED_BYTES;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        byte[] unpacked;
        try (InputStream content = zip.getInputStream(entry)) {
          unpacked = content.readNBytes(left + 1);
        }
        left -= unpacked.length;
        if (left < 0) {
          throw RuleViolation.invalid("import.too-large", MOST_BYTES >> 20);
        }
        String text = new String(unpacked, StandardCharsets.ISO_8859_1);
        if (IMPOSSIBLE_COLUMN.matcher(text).find()) {
          throw RuleViolation.invalid("import.not-a-workbook");
        }
      }
    }
  }

  private static Workbook parse(byte[] bytes, int mostRows) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Sheet> sheets = new ArrayList<>();
      List<org.dhatim.fastexcel.reader.Sheet> found =
          workbook.getSheets().limit(MOST_SHEETS).toList();
      for (org.dhatim.fastexcel.reader.Sheet sheet : found) {
        sheets.add(sheet(sheet, mostRows));
      }
      return new Workbook(List.copyOf(sheets));
    }
  }

  private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet, int mostRows)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator();
      while (all.hasNext() && rows.size() <= mostRows + 1) {
        Row row = row(all.next());
        if (!row.isBlank()) {
          rows.add(row);
        }
      }
    }
    boolean tooLong = rows.size() > mostRows + 1;
    return new Sheet(
        Texts.clean(sheet.getName()),
        List.copyOf(tooLong ? rows.subList(0, mostRows + 1) : rows),
        tooLong);
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell == null ? "" : Texts.clean(text(cell)));
    }
    return new Row(row.getRowNum(), List.copyOf(texts));
  }

  private static String text(Cell cell) {
    @Nullable Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number.precision() + Math.abs((long) number.scale()) > LONGEST_NUMBER
          ? number.toString()
          : plain(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    if (value instanceof String text) {
      return unescape(text);
    }
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Spreadsheet programs write a carriage return as _x000D_, and other controls alike. */
  private static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPED_CHARACTER
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))))
        : text;
  }
}

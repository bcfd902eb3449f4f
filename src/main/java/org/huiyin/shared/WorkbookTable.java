package org.huiyin.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet whose first row names its columns. Every fault is noted with its cell, so that all of
 * them can be mended at once.
 */
public final class WorkbookTable {

  /** What a formula shows that failed. */
  private static final Set<String> FORMULA_ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

  private final Workbook.Sheet sheet;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<CellFault> faults = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * Reads a table; a wrong header leaves it without rows.
   *
   * @param sheet the sheet
   * @param headers names of the columns, all needed, in any order
   * @param mostRows rows it may have at most
   */
  public WorkbookTable(Workbook.Sheet sheet, List<String> headers, int mostRows) {
    this.sheet = sheet;
    readHeader(headers);
    if (sheet.tooLong()) {
      faults.add(new CellFault(sheet.name(), 0, "", "", "import.too-many-rows", List.of(mostRows)));
    }
    if (faults.isEmpty()) {
      sheet.rows().stream().skip(1).map(Row::new).forEach(rows::add);
    }
  }

  /**
   * Returns the name of the sheet.
   *
   * @return the name
   */
  public String name() {
    return sheet.name();
  }

  /**
   * Returns the rows below the header that hold anything.
   *
   * @return the rows from the top
   */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * Returns what was found faulty so far.
   *
   * @return the faults in the order they were found
   */
  public List<CellFault> faults() {
    return List.copyOf(faults);
  }

  private void readHeader(List<String> headers) {
    List<String> found = sheet.rows().isEmpty() ? List.of() : sheet.rows().get(0).cells();
    int number = sheet.rows().isEmpty() ? 1 : sheet.rows().get(0).number();
    for (int column = 0; column < found.size(); column++) {
      String header = found.get(column);
      if (header.isEmpty()) {
        continue;
      }
      if (!headers.contains(header)) {
        addHeaderFault(number, column, header, "import.header-unknown", headers);
      } else if (columns.putIfAbsent(header, column) != null) {
        addHeaderFault(number, column, header, "import.header-twice", headers);
      }
    }
    for (String header : headers) {
      if (!columns.containsKey(header)) {
        faults.add(
            new CellFault(
                sheet.name(), number, "", header, "import.header-missing", List.of(header)));
      }
    }
  }

  private void addHeaderFault(
      int row, int column, String header, String code, List<String> headers) {
    faults.add(
        new CellFault(
            sheet.name(),
            row,
            Workbook.letter(column),
            header,
            code,
            List.of(header, String.join("、", headers))));
  }

  /** A row whose cells are asked for by the name of their column. */
  public final class Row {

    private final Workbook.Row row;

    private Row(Workbook.Row row) {
      this.row = row;
    }

    /**
     * Returns the number of the row in the spreadsheet.
     *
     * @return from 2 on
     */
    public int number() {
      return row.number();
    }

    /**
     * Returns the text of a cell.
     *
     * @param header name of the column
     * @return the text, empty for a blank cell
     */
    public String text(String header) {
      Integer column = columns.get(header);
      if (column == null) {
        throw new IllegalArgumentException(header);
      }
      String text = row.text(column);
      if (FORMULA_ERRORS.contains(text)) {
        addFault(header, "import.cell-error", text);
      }
      return text;
    }

    /**
     * Notes that a cell is faulty.
     *
     * @param header name of the column
     * @param code key of the text
     * @param arguments fill the text
     */
    public void addFault(String header, String code, Object... arguments) {
      Integer column = columns.get(header);
      CellFault fault =
          new CellFault(
              sheet.name(),
              row.number(),
              column == null ? "" : Workbook.letter(column),
              header,
              code,
              List.of(arguments));
      faults.add(fault);
    }

    /**
     * Takes over faults that were found in the values of this row.
     *
     * @param found faults whose fields are the names of columns
     */
    public void addFaults(Faults found) {
      found
          .found()
          .forEach(fault -> addFault(fault.field(), fault.code(), fault.arguments().toArray()));
    }
  }
}

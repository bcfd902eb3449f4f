package org.huiyin.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes workbooks to be read by tests. */
public final class WorkbookFile {

  private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

  /**
   * Adds a sheet.
   *
   * @param name its name
   * @param rows texts, numbers and truths; empty texts leave a cell blank
   * @return the file
   */
  public WorkbookFile sheet(String name, List<List<Object>> rows) {
    sheets.put(name, rows);
    return this;
  }

  /**
   * Returns the bytes of the file.
   *
   * @return an .xlsx file
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
      sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Opens the file.
   *
   * @return its content
   */
  public InputStream open() {
    return new ByteArrayInputStream(bytes());
  }

  private static void write(org.dhatim.fastexcel.Worksheet sheet, List<List<Object>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Object value = rows.get(row).get(column);
        if (value instanceof Number number) {
          sheet.value(row, column, number);
        } else if (value instanceof Boolean truth) {
          sheet.value(row, column, truth);
        } else if (!"".equals(value)) {
          sheet.value(row, column, value.toString());
        }
      }
    }
  }
}

package org.huiyin.calendar;

import java.sql.SQLException;
import java.time.LocalDate;
import org.huiyin.shared.rows.RowReader;
import org.huiyin.shared.rows.RowWriter;
import org.jspecify.annotations.Nullable;

/** A due date as columns of the row of what is due. */
public final class DueColumns {

  private DueColumns() {}

  /**
   * Names the columns, in the order they are read and written in.
   *
   * @param prefix before each name
   * @return the names, separated by commas
   */
  public static String named(String prefix) {
    return "%1$s_day, %1$s_original_day, %1$s_rule, %1$s_amount, %1$s_unit, %1$s_start"
        .formatted(prefix);
  }

  /**
   * Reads a due date that is always there.
   *
   * @param row at the first of its columns
   * @return the due date
   * @throws SQLException when the row is not of that form
   */
  public static DueDate read(RowReader row) throws SQLException {
    return new DueDate(
        row.day(), row.day(), row.text(), row.number(), row.word(DueUnit.class), row.day());
  }

  /**
   * Reads a due date that may be missing.
   *
   * @param row at the first of its columns
   * @return the due date; null when there is none
   * @throws SQLException when the row is not of that form
   */
  public static @Nullable DueDate readOrNull(RowReader row) throws SQLException {
    DueDate due = read(row);
    LocalDate day = due.day();
    return day == null ? null : due;
  }

  /**
   * Writes a due date.
   *
   * @param row at the first of its columns
   * @param due the due date; null when there is none
   * @throws SQLException when the statement is not of that form
   */
  public static void write(RowWriter row, @Nullable DueDate due) throws SQLException {
    row.day(due == null ? null : due.day());
    row.day(due == null ? null : due.originalDay());
    row.text(due == null ? null : due.rule());
    row.number(due == null ? null : due.amount());
    row.word(due == null ? null : due.unit());
    row.day(due == null ? null : due.start());
  }
}

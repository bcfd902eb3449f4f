package org.huiyin.shared.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row, each one once and in the order they were selected in. */
@SuppressWarnings("NullAway") // the table says which columns are never null
public final class RowReader {

  private final ResultSet row;
  private int column;

  RowReader(ResultSet row) {
    this.row = row;
  }

  /**
   * Reads an identifier.
   *
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public UUID uuid() throws SQLException {
    return row.getObject(++column, UUID.class);
  }

  /**
   * Reads a text.
   *
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public String text() throws SQLException {
    return row.getString(++column);
  }

  /**
   * Reads a number of a column that is never null.
   *
   * @return the value
   * @throws SQLException when the row is not of that form
   */
  public int number() throws SQLException {
    return row.getInt(++column);
  }

  /**
   * Reads a number that may be missing.
   *
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public @Nullable Integer numberOrNull() throws SQLException {
    int value = row.getInt(++column);
    return row.wasNull() ? null : value;
  }

  /**
   * Reads whether something is so.
   *
   * @return the value
   * @throws SQLException when the row is not of that form
   */
  public boolean flag() throws SQLException {
    return row.getBoolean(++column);
  }

  /**
   * Reads a day.
   *
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public LocalDate day() throws SQLException {
    return row.getObject(++column, LocalDate.class);
  }

  /**
   * Reads a moment.
   *
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public Instant moment() throws SQLException {
    OffsetDateTime value = row.getObject(++column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /**
   * Reads one of a few words.
   *
   * @param type the words
   * @param <E> the words
   * @return the value; null where the column is
   * @throws SQLException when the row is not of that form
   */
  public <E extends Enum<E>> E word(Class<E> type) throws SQLException {
    String value = row.getString(++column);
    return value == null ? null : Enum.valueOf(type, value);
  }
}

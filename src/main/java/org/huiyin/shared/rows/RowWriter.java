package org.huiyin.shared.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the columns of a row, in the order the statement names them in. */
public final class RowWriter {

  private final PreparedStatement statement;
  private int column;

  RowWriter(PreparedStatement statement) {
    this.statement = statement;
  }

  /**
   * Writes an identifier.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void uuid(@Nullable UUID value) throws SQLException {
    statement.setObject(++column, value, Types.OTHER);
  }

  /**
   * Writes a text.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void text(@Nullable String value) throws SQLException {
    statement.setString(++column, value);
  }

  /**
   * Writes a number.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void number(@Nullable Integer value) throws SQLException {
    statement.setObject(++column, value, Types.INTEGER);
  }

  /**
   * Writes whether something is so.
   *
   * @param value true when it is
   * @throws SQLException when the statement has no more columns
   */
  public void flag(boolean value) throws SQLException {
    statement.setBoolean(++column, value);
  }

  /**
   * Writes a day.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void day(@Nullable LocalDate value) throws SQLException {
    statement.setObject(++column, value, Types.DATE);
  }

  /**
   * Writes a moment.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void moment(@Nullable Instant value) throws SQLException {
    statement.setObject(
        ++column,
        value == null ? null : value.atOffset(ZoneOffset.UTC),
        Types.TIMESTAMP_WITH_TIMEZONE);
  }

  /**
   * Writes one of a few words.
   *
   * @param value null for none
   * @throws SQLException when the statement has no more columns
   */
  public void word(@Nullable Enum<?> value) throws SQLException {
    text(value == null ? null : value.name());
  }
}

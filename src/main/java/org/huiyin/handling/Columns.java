package org.huiyin.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.jspecify.annotations.Nullable;

/** Reads columns of the types this module stores. */
final class Columns {

  private Columns() {}

  static UUID id(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, UUID.class);
  }

  static @Nullable UUID idOrNull(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, UUID.class);
  }

  static LocalDate day(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, LocalDate.class);
  }

  static @Nullable LocalDate dayOrNull(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, LocalDate.class);
  }

  static Instant moment(ResultSet rs, String name) throws SQLException {
    return rs.getObject(name, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant momentOrNull(ResultSet rs, String name) throws SQLException {
    OffsetDateTime value = rs.getObject(name, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static <E extends Enum<E>> E word(ResultSet rs, String name, Class<E> type) throws SQLException {
    return Enum.valueOf(type, rs.getString(name));
  }

  static <E extends Enum<E>> @Nullable E wordOrNull(ResultSet rs, String name, Class<E> type)
      throws SQLException {
    String value = rs.getString(name);
    return value == null ? null : Enum.valueOf(type, value);
  }

  static DueDate due(ResultSet rs, String prefix) throws SQLException {
    return new DueDate(
        day(rs, prefix + "_day"),
        day(rs, prefix + "_original_day"),
        rs.getString(prefix + "_rule"),
        rs.getInt(prefix + "_amount"),
        word(rs, prefix + "_unit", DueUnit.class),
        day(rs, prefix + "_start"));
  }

  static @Nullable DueDate dueOrNull(ResultSet rs, String prefix) throws SQLException {
    return rs.getObject(prefix + "_day") == null ? null : due(rs, prefix);
  }
}

package org.huiyin.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Registration and case numbers of the troupe are so large that they are found again in any text.
 */
final class LargeNumbers {

  static final int REGISTRATION = 7_100_000;
  static final int CASE = 8_200_000;

  private LargeNumbers() {}

  static void begin(Connection connection, Town troupe) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into number_series (session_id, series, value) values (?, ?, ?)")) {
      insert.setObject(1, troupe.sessions().get(0).self().id());
      insert.setString(2, "REGISTRATION");
      insert.setInt(3, REGISTRATION);
      insert.executeUpdate();
      insert.setString(2, "CASE");
      insert.setInt(3, CASE);
      insert.executeUpdate();
    }
  }
}

package org.huiyin.bench.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.bench.Pace;
import org.huiyin.bench.Stage;
import org.postgresql.PGConnection;

/**
 * Writes rows into tables whose indexes and keys are taken away meanwhile. When they are made again
 * everything is checked that they guarantee.
 */
final class Load {

  private static final List<String> ORGANISATION =
      List.of(
          "delete from number_series where session_id in (select id from session where %s)",
          "delete from body where %s",
          "delete from member where %s",
          "delete from person_role where person_id in (select id from person where %s)",
          "delete from account where person_id in (select id from person where %s)",
          "delete from person where %s",
          "delete from department where %s",
          "delete from sector where %s",
          "delete from session where %s");

  private final Stage stage;
  private final Theatre.Repertoire repertoire;
  private final Set<String> tables = new LinkedHashSet<>();
  private final List<String> indexes = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> references = new ArrayList<>();

  Load(Stage stage, Theatre.Repertoire repertoire) {
    this.stage = stage;
    this.repertoire = repertoire;
    repertoire
        .templates()
        .forEach(template -> template.rows().forEach(line -> tables.add(line.table().name())));
  }

  /** Writes rows, table by table. */
  static void copy(Connection connection, TableRows rows) {
    rows.forEach(
        (table, lines) -> {
          if (lines.length() == 0) {
            return;
          }
          try {
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "copy " + table + " from stdin",
                    new ByteArrayInputStream(lines.bytes(), 0, lines.length()),
                    1 << 16);
          } catch (SQLException e) {
            throw new IllegalStateException("cannot write into " + table, e);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A connection for writing much. */
  Connection connection() throws SQLException {
    Connection connection = stage.connection();
    execute(connection, "set time zone 'UTC'");
    execute(connection, "set synchronous_commit = off");
    execute(connection, "set maintenance_work_mem = '384MB'");
    return connection;
  }

  /** Takes indexes and keys of the tables away. */
  void strip(Connection connection) throws SQLException {
    List<String> drops = new ArrayList<>();
    String ours = "array['" + String.join("','", tables) + "']::regclass[]";
    query(
        connection,
        """
        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid), contype
          from pg_constraint
         where contype in ('f', 'p', 'u') and (conrelid = any (%1$s) or confrelid = any (%1$s))
         order by contype
        """
            .formatted(ours),
        row -> {
          String table = row.getString(1);
          String key = row.getString(2);
          drops.add("alter table " + table + " drop constraint " + key);
          (row.getString(4).equals("f") ? references : keys)
              .add("alter table %s add constraint %s %s".formatted(table, key, row.getString(3)));
        });
    drops.forEach(drop -> execute(connection, drop));
    drops.clear();
    query(
        connection,
        "select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index where"
            + " indrelid = any ("
            + ours
            + ")",
        row -> {
          drops.add("drop index " + row.getString(1));
          indexes.add(row.getString(2));
        });
    drops.forEach(drop -> execute(connection, drop));
    tables.forEach(
        table -> execute(connection, "alter table " + table + " set (autovacuum_enabled = off)"));
  }

  /** Removes the players with everything they left; nothing else may have changed it. */
  void removePlayers(Connection connection) throws SQLException {
    for (Map.Entry<String, List<String>> table : repertoire.places().entrySet()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + table.getKey() + " where ctid = any (?::tid[])")) {
        delete.setArray(1, connection.createArrayOf("text", table.getValue().toArray()));
        int deleted = delete.executeUpdate();
        if (deleted != table.getValue().size()) {
          throw new IllegalStateException("Rows of the players changed in " + table.getKey());
        }
      }
    }
    Named committee = repertoire.troupe().self();
    for (String delete : ORGANISATION) {
      execute(connection, delete.formatted("committee_id = '" + committee + "'"));
    }
    execute(connection, "delete from committee where id = '" + committee + "'");
  }

  /** Makes indexes and keys again, several at a time. */
  void dress(int workers) throws InterruptedException {
    List<String> all = new ArrayList<>(keys);
    all.addAll(indexes);
    inParallel(all, workers);
    inParallel(references, workers);
    List<String> last = new ArrayList<>();
    for (String table : tables) {
      last.add("alter table " + table + " reset (autovacuum_enabled)");
      last.add("vacuum (analyze) " + table);
    }
    last.add("analyze");
    inParallel(last, 1);
  }

  private void inParallel(List<String> statements, int workers) throws InterruptedException {
    var queue = new java.util.concurrent.ConcurrentLinkedQueue<>(statements);
    Pace.together(
        workers,
        () -> {
          try (Connection connection = connection()) {
            for (String next = queue.poll(); next != null; next = queue.poll()) {
              execute(connection, next);
            }
          }
          return null;
        });
  }

  static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot " + sql, e);
    }
  }

  /** Something to be done with a row. */
  private interface ForRow {
    void take(ResultSet row) throws SQLException;
  }

  private static void query(Connection connection, String sql, ForRow each) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        each.take(row);
      }
    }
  }

  /** Where counting goes on. */
  static Plan.FirstNumbers firstNumbers(Connection connection) throws SQLException {
    Map<String, Long> positions = new HashMap<>();
    for (Table table : Table.ofProposals(connection)) {
      int identity = table.identity();
      if (identity >= 0) {
        query(
            connection,
            "select coalesce(max(%s), 0) + 1 from %s"
                .formatted(table.columns().get(identity).name(), table.name()),
            row -> positions.put(table.name(), row.getLong(1)));
      }
    }
    long[] engineId = new long[1];
    query(connection, "select nextval('engine_id')", row -> engineId[0] = row.getLong(1));
    return new Plan.FirstNumbers(engineId[0], positions);
  }

  /** Lets everything that counts go on behind what was written. */
  static void continueBehind(Connection connection, Plan plan) throws SQLException {
    query(connection, "select setval('engine_id', %d)".formatted(plan.engineId()), written -> {});
    for (Table table : Table.ofProposals(connection)) {
      Long next = plan.positions().get(table.name());
      if (next != null) {
        execute(
            connection,
            "select setval(pg_get_serial_sequence('%1$s', '%2$s'), greatest(%3$d, (select last_value from %4$s)), false)"
                .formatted(
                    table.name(),
                    table.columns().get(table.identity()).name(),
                    next,
                    table.name() + "_" + table.columns().get(table.identity()).name() + "_seq"));
      }
    }
    execute(connection, "update mail_progress set position = (select max(position) from notice)");
  }
}

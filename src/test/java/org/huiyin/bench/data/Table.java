package org.huiyin.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as the catalogue describes it.
 *
 * @param name its name
 * @param columns the columns that are written
 */
record Table(String name, List<Column> columns) {

  /** Types of which is known what a copy of a row has in them. */
  private static final Set<String> KNOWN =
      Set.of(
          "uuid",
          "text",
          "varchar",
          "bool",
          "int2",
          "int4",
          "int8",
          "float8",
          "date",
          "timestamp",
          "timestamptz",
          "jsonb",
          "bytea",
          "_uuid",
          "_text");

  /** What belongs to no proposal or is written otherwise. */
  private static final Set<String> OF_NONE =
      Set.of(
          "committee",
          "session",
          "sector",
          "department",
          "person",
          "person_role",
          "member",
          "body",
          "account",
          "setting",
          "calendar_day",
          "administration_entry",
          "access_token",
          "system_account",
          "system_secret",
          "number_series",
          "webhook",
          "notice_preference",
          "mail_habit",
          "mail_progress",
          "reconciliation",
          "reconciliation_finding",
          "kept_answer",
          "flyway_schema_history");

  /** A column; an identity continues, whatever a row had. */
  record Column(String name, String type, boolean identity) {}

  /** Every table that may have rows of proposals. */
  static List<Table> ofProposals(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                select c.table_name, c.column_name, c.udt_name, c.is_identity = 'YES'
                  from information_schema.columns c
                  join information_schema.tables t using (table_schema, table_name)
                 where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                 order by c.table_name, c.ordinal_position
                """);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String name = row.getString(1);
        if (tables.isEmpty() || !tables.get(tables.size() - 1).name().equals(name)) {
          tables.add(new Table(name, new ArrayList<>()));
        }
        tables
            .get(tables.size() - 1)
            .columns()
            .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4)));
      }
    }
    tables.removeIf(table -> OF_NONE.contains(table.name()) || table.isOfEngineItself());
    return tables;
  }

  boolean isOfEngine() {
    return name.startsWith("act_");
  }

  /** Whether a column may hold an id of the engine; such ids are numbers, but kept as texts. */
  boolean isEngineId(int column) {
    return isOfEngine() && columns.get(column).type().equals("varchar");
  }

  private boolean isOfEngineItself() {
    return name.startsWith("act_re_")
        || name.startsWith("act_ge_")
        || name.startsWith("act_id_")
        || name.startsWith("act_hi_")
        || name.equals("act_ru_jobdef")
        || name.equals("act_ru_meter_log");
  }

  String columnNames() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalStateException(name + " has no column " + column);
  }

  /** The column that counts the rows of the table, or -1. */
  int identity() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).identity()) {
        return i;
      }
    }
    return -1;
  }

  /** Refuses what nobody thought of: a column derived from texts would belong to other texts. */
  void refuseUnknownTypes() {
    for (Column column : columns) {
      if (!KNOWN.contains(column.type())) {
        throw new IllegalStateException(
            "%s.%s is %s: say in %s what a copy has there"
                .formatted(name, column.name(), column.type(), Template.class.getSimpleName()));
      }
    }
  }
}

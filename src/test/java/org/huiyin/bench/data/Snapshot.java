package org.huiyin.bench.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.bench.data.Theatre.Acted;
import org.postgresql.PGConnection;

/**
 * Finds the rows of each life: rows belong together when the same id is in them, wherever it
 * stands, unless it is of the organisation.
 */
final class Snapshot {

  static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Connection connection;
  private final Town troupe;
  private final Set<String> organisation = new HashSet<>();
  private final Set<String> engineIds = new HashSet<>();
  private final Map<String, String> above = new HashMap<>();
  private final Map<String, List<String>> places = new TreeMap<>();

  /** A row in the text format of {@code COPY}, and where it is. */
  record Row(Table table, String place, String[] values) {

    String value(String column) {
      return values[table.indexOf(column)];
    }
  }

  Snapshot(Connection connection, Town troupe) {
    this.connection = connection;
    this.troupe = troupe;
  }

  List<Template> of(List<Acted> acted) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
    }
    readOrganisation();
    List<Row> rows = new ArrayList<>();
    for (Table table : Table.ofProposals(connection)) {
      rows.addAll(rowsOf(table));
    }
    rows.stream()
        .filter(row -> row.table().isOfEngine())
        .forEach(row -> engineIds.add(row.value("id_")));
    Set<String> proposals = new HashSet<>();
    for (Row row : rows) {
      List<String> ids = idsIn(row);
      ids.forEach(id -> above.put(top(id), top(ids.get(0))));
      if (row.table().name().equals("proposal")) {
        proposals.add(row.value("id"));
      }
    }
    Set<String> lives = new HashSet<>();
    proposals.forEach(id -> lives.add(top(id)));
    Map<String, List<Row>> byLife = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> ids = idsIn(row);
      String life = ids.isEmpty() ? "" : top(ids.get(0));
      if (!lives.contains(life)) {
        if (row.table().isOfEngine() && ids.size() == 1) {
          continue; // a process that waits for its beginning
        }
        throw new IllegalStateException(
            "A row of %s belongs to no proposal: say in %s what becomes of it. %s"
                .formatted(
                    row.table().name(),
                    Table.class.getSimpleName(),
                    String.join(" ", row.values())));
      }
      byLife.computeIfAbsent(life, one -> new ArrayList<>()).add(row);
    }
    List<Template> templates = new ArrayList<>();
    for (Acted one : acted) {
      List<Row> life = byLife.get(top(one.play().proposals().get(0).toString()));
      templates.add(new TemplateMaker(troupe, engineIds).make(one, life));
      life.forEach(
          row ->
              places
                  .computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                  .add(row.place()));
    }
    return templates;
  }

  /** Where the rows of the troupe are, by table. */
  Map<String, List<String>> places() {
    return places;
  }

  private void readOrganisation() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select id::text from committee union all select id::text from session
                union all select id::text from sector union all select id::text from department
                union all select id::text from person union all select id::text from body
                """)) {
      while (row.next()) {
        organisation.add(row.getString(1));
      }
    }
  }

  private List<Row> rowsOf(Table table) throws SQLException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select ctid, %s from %s order by %s) to stdout"
                  .formatted(table.columnNames(), table.name(), orderOf(table)),
              text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    text.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(
            values ->
                rows.add(new Row(table, values[0], Arrays.copyOfRange(values, 1, values.length))));
    if (!rows.isEmpty()) {
      table.refuseUnknownTypes();
    }
    return rows;
  }

  /** The order in which the rows were written, as far as they tell. */
  private static String orderOf(Table table) {
    int identity = table.identity();
    if (table.isOfEngine()) {
      return "id_::bigint";
    }
    return identity < 0 ? table.columnNames() : table.columns().get(identity).name();
  }

  private List<String> idsIn(Row row) {
    List<String> ids = new ArrayList<>();
    for (int column = 0; column < row.values().length; column++) {
      String value = row.values()[column];
      if (row.table().isEngineId(column) && engineIds.contains(value)) {
        ids.add(value);
      }
      Matcher uuid = UUIDS.matcher(value);
      while (uuid.find()) {
        if (!organisation.contains(uuid.group())) {
          ids.add(uuid.group());
        }
      }
    }
    return ids;
  }

  private String top(String id) {
    String present = id;
    String next = above.getOrDefault(id, id);
    while (!next.equals(present)) {
      present = next;
      next = above.getOrDefault(present, present);
    }
    above.put(id, present);
    return present;
  }
}

package org.huiyin.bench.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Rows for several tables, in the order in which the tables were first asked for. */
final class TableRows {

  private final Map<String, Lines> tables = new LinkedHashMap<>();

  /**
   * The rows of a table.
   *
   * @param table its name
   * @param columns the columns that are written, with commas between
   */
  Lines of(String table, String columns) {
    return tables.computeIfAbsent(table + " (" + columns + ")", name -> new Lines());
  }

  void forEach(BiConsumer<String, Lines> what) {
    tables.forEach(what);
  }

  void clear() {
    tables.values().forEach(Lines::clear);
  }
}

package org.huiyin.tasklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions joined by and, with their values. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  Conditions with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  void equal(String column, @Nullable Object value) {
    if (value != null) {
      and(column + " = :" + column).with(column, value);
    }
  }

  String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}

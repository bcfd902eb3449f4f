package org.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiyin.shared.rows.AggregateTable;
import org.huiyin.shared.rows.StoredAggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a table to its aggregate: every field stands in the column named after it, no column is
 * without a field, and what is read is what was saved. To be used in a transaction that is rolled
 * back, because what the rows refer to does not exist.
 *
 * @param <A> the aggregate
 */
public final class WholeRows<A extends StoredAggregate> {

  private final String name;
  private final AggregateTable<A> table;
  private final Function<UUID, A> maker;
  private final JdbcClient jdbc;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, Object> fixed = new HashMap<>();
  private int count;

  public WholeRows(String name, AggregateTable<A> table, Function<UUID, A> maker, JdbcClient jdbc) {
    this.name = name;
    this.table = table;
    this.maker = maker;
    this.jdbc = jdbc;
  }

  /** The columns of a value begin otherwise than with the name of its field. */
  public WholeRows<A> prefixed(String field, String prefix) {
    prefixes.put(field, prefix);
    return this;
  }

  /** A field takes this value, because the table allows no other beside the rest. */
  public WholeRows<A> fixed(String field, Object value) {
    fixed.put(field, value);
    return this;
  }

  /** Fills every field; each flag alone is set once, so that none is taken for another. */
  public void assertFilledRowsAreKept() {
    forgetReferences();
    List<Field> flags = fields().stream().filter(f -> f.getType() == boolean.class).toList();
    A aggregate = maker.apply(UUID.randomUUID());
    for (int set = 0; set <= flags.size(); set++) {
      fill(aggregate, set == flags.size() ? null : flags.get(set), false);
      Map<String, @Nullable Object> row = assertKept(aggregate, table::save);
      assertThat(row).as("columns without a field").doesNotContainValue(null);
      aggregate = table.find(aggregate.id()).orElseThrow();
    }
    A another = maker.apply(UUID.randomUUID());
    fill(another, null, false);
    jdbc.sql("delete from " + name + " where id = ?").param(aggregate.id()).update();
    assertThat(assertKept(another, row -> table.saveNew(List.of(row)))).doesNotContainValue(null);
  }

  /** Fills what has to be filled and nothing else. */
  public void assertEmptyColumnsAreKept() {
    forgetReferences();
    A aggregate = maker.apply(UUID.randomUUID());
    fill(aggregate, null, true);
    assertKept(aggregate, table::save);
  }

  /** Puts a table of the same form before it, which lacks only the references to other rows. */
  private void forgetReferences() {
    jdbc.sql(
            "create temporary table %1$s (like %1$s including constraints) on commit drop"
                .formatted(name))
        .update();
    jdbc.sql("discard plans").update();
  }

  private Map<String, @Nullable Object> assertKept(A aggregate, Consumer<A> saving) {
    saving.accept(aggregate);
    Map<String, @Nullable Object> row = row(aggregate.id());
    assertThat(row).isEqualTo(columns(aggregate));
    assertThat(table.find(aggregate.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(aggregate);
    return row;
  }

  private Map<String, @Nullable Object> row(UUID id) {
    Map<String, @Nullable Object> row = new TreeMap<>();
    jdbc.sql("select * from " + name + " where id = ?")
        .param(id)
        .query()
        .singleRow()
        .forEach((column, value) -> row.put(column, plain(value)));
    return row;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    return value instanceof Timestamp moment ? moment.toInstant() : value;
  }

  private Map<String, @Nullable Object> columns(A aggregate) {
    Map<String, @Nullable Object> columns = new TreeMap<>();
    columns.put("id", aggregate.id());
    columns.put("version", aggregate.version());
    for (Field field : fields()) {
      Object value = get(field, aggregate);
      if (field.getType().isRecord()) {
        String prefix = prefixes.getOrDefault(field.getName(), snake(field.getName()) + "_");
        for (RecordComponent part : field.getType().getRecordComponents()) {
          columns.put(prefix + snake(part.getName()), value == null ? null : get(part, value));
        }
      } else {
        columns.put(snake(field.getName()), value);
      }
    }
    columns.replaceAll((column, value) -> value instanceof Enum<?> word ? word.name() : value);
    return columns;
  }

  private List<Field> fields() {
    return Arrays.stream(maker.apply(UUID.randomUUID()).getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  private void fill(A aggregate, @Nullable Field flag, boolean sparsely) {
    for (Field field : fields()) {
      Object value =
          field.getType() == boolean.class
              ? (Object) field.equals(flag)
              : value(field.getType(), field.getAnnotatedType(), sparsely);
      set(field, aggregate, fixed.getOrDefault(field.getName(), value));
    }
  }

  private @Nullable Object value(Class<?> type, AnnotatedType annotated, boolean sparsely) {
    if (sparsely && annotated.isAnnotationPresent(Nullable.class)) {
      return null;
    }
    count++;
    if (type == UUID.class) {
      return UUID.randomUUID();
    } else if (type == String.class) {
      return "文字" + count;
    } else if (type == int.class || type == Integer.class) {
      return count;
    } else if (type == boolean.class) {
      return true;
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1).plusDays(count);
    } else if (type == Instant.class) {
      return Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(count);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[count % type.getEnumConstants().length];
    }
    return made(type, sparsely);
  }

  private Object made(Class<?> type, boolean sparsely) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = value(types[i], parts[i].getAnnotatedType(), sparsely);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String snake(String word) {
    return word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object get(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Object get(RecordComponent part, Object owner) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void set(Field field, Object owner, @Nullable Object value) {
    try {
      field.setAccessible(true);
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}

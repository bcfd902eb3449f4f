package org.huiyin.proposal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns the components of an event into the facts of its timeline entry and back. */
final class TimelineFacts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> !c.getName().equals("proposalId") && !c.getName().equals("deed"))
              .toList();
        }
      };

  private TimelineFacts() {}

  static String write(DomainEvent event) {
    return JSON.writeValueAsString(of(event));
  }

  static Map<String, Object> read(String json) {
    return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
  }

  private static Map<String, Object> of(DomainEvent event) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (RecordComponent component : COMPONENTS.get(event.getClass())) {
      Object value = plain(valueOf(component, event));
      if (value != null) {
        facts.put(component.getName(), value);
      }
    }
    return facts;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Iterable<?> rows) {
      List<Object> plain = new ArrayList<>();
      rows.forEach(row -> plain.add(String.valueOf(plain(row))));
      return plain;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static @Nullable Object valueOf(RecordComponent component, DomainEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component + " of " + event, e);
    }
  }
}

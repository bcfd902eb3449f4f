package org.huiyin.web.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.proposal.Category;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItemFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a task list asks for. Values nobody knows narrow nothing, so that an old
 * bookmark still opens a list.
 */
public final class TaskQuery {

  private final TaskView view;
  private final Map<String, String> filters = new LinkedHashMap<>();
  private final WorkItemFilter filter;

  /**
   * A filter in force, and the list without it.
   *
   * @param name name of the filter
   * @param value its value as the address has it
   * @param without address of the list without it
   */
  public record Chip(String name, String value, String without) {}

  TaskQuery(Map<String, String> parameters) {
    this.view = TaskView.of(parameters.get("view"));
    this.filter =
        new WorkItemFilter(
            constant(parameters, "stage", Stage.class),
            constant(parameters, "step", Step.class),
            nameOf(constant(parameters, "category", Category.class)),
            id(parameters, "department"),
            constant(parameters, "light", Light.class),
            flag(parameters, "key"),
            id(parameters, "session"),
            text(parameters, "text"),
            constant(parameters, "due", WorkItemFilter.Due.class));
  }

  TaskView view() {
    return view;
  }

  WorkItemFilter filter() {
    return filter;
  }

  /** Returns the filters in force by name, as the address has them. */
  public Map<String, String> filters() {
    return filters;
  }

  /** Returns the address of this list from its beginning. */
  public String address() {
    return address(view, filters);
  }

  /** Returns the address of the page after a row. */
  public @Nullable String addressAfter(@Nullable String key) {
    return key == null ? null : at(address(), "after", key);
  }

  /** Returns the address of another list with the same filters. */
  public String addressOf(String other) {
    return address(TaskView.of(other), filters);
  }

  /** Returns the address of this list with one filter changed. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(filters);
    changed.put(name, value);
    return address(view, changed);
  }

  /** Returns the filters in force, each with the way to drop it. */
  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    filters.forEach(
        (name, value) -> {
          Map<String, String> others = new LinkedHashMap<>(filters);
          others.remove(name);
          chips.add(new Chip(name, value, address(view, others)));
        });
    return chips;
  }

  private static String address(TaskView view, Map<String, String> filters) {
    String address = at("/tasks", "view", view.key());
    for (Map.Entry<String, String> each : filters.entrySet()) {
      address = at(address, each.getKey(), each.getValue());
    }
    return address;
  }

  private static String at(String address, String name, String value) {
    return UriComponentsBuilder.fromUriString(address)
        .queryParam(name, "{value}")
        .encode()
        .buildAndExpand(value)
        .toUriString();
  }

  private <E extends Enum<E>> @Nullable E constant(
      Map<String, String> parameters, String name, Class<E> type) {
    String value = text(parameters, name);
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    filters.remove(name);
    return null;
  }

  private @Nullable UUID id(Map<String, String> parameters, String name) {
    String value = text(parameters, name);
    if (value == null) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException unknown) {
      filters.remove(name);
      return null;
    }
  }

  private @Nullable Boolean flag(Map<String, String> parameters, String name) {
    String value = text(parameters, name);
    return value == null ? null : Boolean.valueOf(value);
  }

  private @Nullable String text(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    String cleaned = value.strip().replace("\0", "");
    filters.put(name, cleaned);
    return cleaned;
  }

  private static @Nullable String nameOf(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}

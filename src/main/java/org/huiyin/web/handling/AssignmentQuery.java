package org.huiyin.web.handling;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huiyin.calendar.Light;
import org.huiyin.handling.AssignmentFilter;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.ResultClass;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a department's list asks for. Values nobody knows narrow nothing, so that an
 * old bookmark still opens a list.
 */
public final class AssignmentQuery {

  private final Map<String, String> filters = new LinkedHashMap<>();
  private final AssignmentFilter filter;

  AssignmentQuery(Map<String, String> parameters) {
    AssignmentFilter.View view = constant(parameters, "view", AssignmentFilter.View.class);
    filters.remove("view");
    this.filter =
        new AssignmentFilter(
            view == null ? AssignmentFilter.View.OPEN : view,
            constant(parameters, "role", HandlingRole.class),
            constant(parameters, "class", ResultClass.class),
            constant(parameters, "light", Light.class),
            text(parameters));
  }

  AssignmentFilter filter() {
    return filter;
  }

  /** Returns which list it is, as the address has it. */
  public String view() {
    return key(filter.view());
  }

  /** Returns the filters in force by name, as the address has them. */
  public Map<String, String> filters() {
    return filters;
  }

  /** Returns the address of this list from its beginning. */
  public String address() {
    return address(view());
  }

  /** Returns the address of another list with the same filters. */
  public String address(String view) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/assignments").queryParam("view", view);
    filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(filters).toUriString();
  }

  /** Returns the address of the page after a row. */
  public @Nullable String addressAfter(@Nullable String key) {
    return key == null
        ? null
        : UriComponentsBuilder.fromUriString(address())
            .queryParam("after", key)
            .build()
            .toUriString();
  }

  /** Returns a constant as addresses have it. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <E extends Enum<E>> @Nullable E constant(
      Map<String, String> parameters, String name, Class<E> type) {
    String value = parameters.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (key(constant).equals(value.strip().toLowerCase(Locale.ROOT))) {
        filters.put(name, key(constant));
        return constant;
      }
    }
    return null;
  }

  private @Nullable String text(Map<String, String> parameters) {
    String value = parameters.get("text");
    if (value == null || value.isBlank()) {
      return null;
    }
    filters.put("text", value.strip());
    return value.strip();
  }
}

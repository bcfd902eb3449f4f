package org.huiyin.web.proposal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.ProposalState;
import org.huiyin.tasklist.RegisterFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the register asks for. Values nobody knows narrow nothing, so that an old
 * bookmark still opens the list.
 */
public final class RegisterQuery {

  private static final String LIST = "/proposals";

  private final Map<String, String> filters = new LinkedHashMap<>();
  private final RegisterFilter filter;

  RegisterQuery(Map<String, String> parameters) {
    this.filter =
        new RegisterFilter(
            constant(parameters, "state", ProposalState.class),
            constant(parameters, "category", Category.class),
            id(parameters, "session"),
            flag(parameters, "key"),
            text(parameters, "text"));
  }

  RegisterFilter filter() {
    return filter;
  }

  /** Returns the filters in force by name, as the address has them. */
  public Map<String, String> filters() {
    return filters;
  }

  /** Returns the address of the list from its beginning. */
  public String address() {
    String address = LIST;
    for (Map.Entry<String, String> each : filters.entrySet()) {
      address = at(address, each.getKey(), each.getValue());
    }
    return address;
  }

  /** Returns the address of the page after a row. */
  public @Nullable String addressAfter(@Nullable String key) {
    return key == null ? null : at(address(), "after", key);
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
}

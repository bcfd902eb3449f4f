package org.huiyin.web.aftercare;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for. Values nobody knows narrow nothing, so that an old bookmark
 * still opens a list.
 */
public final class ListAddress {

  private final String path;
  private final Map<String, String> parameters;
  private final Map<String, String> filters = new LinkedHashMap<>();

  ListAddress(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    String value = parameters.get(name);
    if (value != null) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
          filters.put(name, value);
          return constant;
        }
      }
    }
    return null;
  }

  @Nullable UUID id(String name) {
    String value = parameters.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      UUID id = UUID.fromString(value);
      filters.put(name, value);
      return id;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  boolean flag(String name) {
    boolean set = "true".equals(parameters.get(name));
    if (set) {
      filters.put(name, "true");
    }
    return set;
  }

  /** Returns the filters in force by name, as the address has them. */
  public Map<String, String> filters() {
    return filters;
  }

  /** Returns the address of the list from its beginning. */
  public String first() {
    return after(null);
  }

  /** Returns the address of the page after a row. */
  public String after(@Nullable String key) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> all = new LinkedHashMap<>(filters);
    if (key != null) {
      all.put("after", key);
    }
    all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(all).toUriString();
  }
}

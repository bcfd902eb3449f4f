package org.huiyin.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list: reads the filters it names and writes the addresses that lead on from it.
 * Values nobody knows narrow nothing, so that an old bookmark still opens the list.
 *
 * <p>A controller asks for every filter once, by its name and kind; what was understood is carried
 * along to the other pages of the list.
 */
public final class ListAddress {

  private static final String VIEW = "view";
  private static final String SORT = "sort";
  private static final String AFTER = "after";

  private final String path;
  private final Map<String, String> parameters;
  private final Map<String, String> filters = new LinkedHashMap<>();
  private @Nullable String view;
  private @Nullable String sort;

  /**
   * Starts reading.
   *
   * @param path where the list is
   * @param parameters the query of the address
   */
  public ListAddress(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** Reads which of the lists at one path is meant; not a filter, but part of every address. */
  public <E extends Enum<E>> E view(Class<E> type, E usual) {
    E asked = known(VIEW, type);
    E chosen = asked == null ? usual : asked;
    view = key(chosen);
    return chosen;
  }

  /** Reads in which order the list is meant; part of every address unless it is the usual one. */
  public <E extends Enum<E>> E sort(Class<E> type, E usual) {
    E asked = known(SORT, type);
    E chosen = asked == null ? usual : asked;
    sort = chosen == usual ? null : key(chosen);
    return chosen;
  }

  /** Reads a filter that is one of the constants of a type. */
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    E constant = known(name, type);
    if (constant != null) {
      filters.put(name, key(constant));
    }
    return constant;
  }

  /** Reads a filter that is an id. */
  public @Nullable UUID id(String name) {
    try {
      UUID id = UUID.fromString(asked(name));
      filters.put(name, id.toString());
      return id;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  /** Reads a filter that is true or false. */
  public @Nullable Boolean flag(String name) {
    String value = asked(name).toLowerCase(Locale.ROOT);
    if (!value.equals("true") && !value.equals("false")) {
      return null;
    }
    filters.put(name, value);
    return Boolean.valueOf(value);
  }

  /** Reads a filter that is set or not. */
  public boolean isSet(String name) {
    return Boolean.TRUE.equals(flag(name));
  }

  /** Reads words to look for. */
  public @Nullable String text(String name) {
    String value = asked(name);
    if (value.isEmpty()) {
      return null;
    }
    filters.put(name, value);
    return value;
  }

  /** Returns which of the lists at one path this is, as the address has it. */
  public @Nullable String view() {
    return view;
  }

  /** Returns the filters in force by name, as the address has them. */
  public Map<String, String> filters() {
    return Collections.unmodifiableMap(filters);
  }

  /** Tells whether a page after the first is asked for. */
  public boolean continued() {
    return !asked(AFTER).isEmpty();
  }

  /** Returns the address of the list from its beginning. */
  public String first() {
    return with(AFTER, null);
  }

  /** Returns the address of the page after a row; none where no key tells of one. */
  public @Nullable String after(@Nullable String key) {
    return key == null ? null : with(AFTER, key);
  }

  /** Returns the address of the list from its beginning without one of its filters. */
  public String without(String name) {
    return with(name, null);
  }

  /** Returns the address of the list from its beginning with one value changed or dropped. */
  public String with(String name, @Nullable String value) {
    Map<String, String> values = new LinkedHashMap<>();
    if (view != null) {
      values.put(VIEW, view);
    }
    values.putAll(filters);
    if (sort != null) {
      values.put(SORT, sort);
    }
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(each -> address.queryParam(each, "{" + each + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  private <E extends Enum<E>> @Nullable E known(String name, Class<E> type) {
    String value = asked(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    return null;
  }

  private String asked(String name) {
    return parameters.getOrDefault(name, "").replace("\0", "").strip();
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package org.huiyin.web.api;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Checks that what a body has to give was given, before a desk sees it. */
public final class Given {

  private final Faults faults = new Faults();

  /**
   * Demands a value; {@link #orRefuse()} refuses the body when it is missing.
   *
   * @param field name of the field
   * @param value what was sent
   * @return this
   */
  public Given need(String field, @Nullable Object value) {
    faults.require(field, value);
    return this;
  }

  /** Refuses the body when anything was missing. */
  public void orRefuse() {
    faults.refuseIfAny();
  }

  /**
   * Demands one value.
   *
   * @param field name of the field
   * @param value what was sent
   * @param <T> of which type
   * @return the value
   */
  public static <T> T value(String field, @Nullable T value) {
    Faults faults = new Faults();
    if (value == null) {
      faults.require(field, value);
      faults.refuseIfAny();
      throw new IllegalStateException("refused");
    }
    return value;
  }

  /**
   * Reads rows, of which none may be null.
   *
   * @param field name of the field
   * @param rows what was sent; nothing means no rows
   * @param <T> what a row is
   * @return the rows
   */
  public static <T> List<T> rows(String field, @Nullable List<@Nullable T> rows) {
    if (rows == null) {
      return List.of();
    }
    Faults faults = new Faults();
    List<T> given = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      T row = rows.get(i);
      if (row == null) {
        faults.require(field + "[" + i + "]", row);
      } else {
        given.add(row);
      }
    }
    faults.refuseIfAny();
    return given;
  }

  /**
   * Reads a text that a desk checks itself.
   *
   * @param text what was sent
   * @return the text, empty for none
   */
  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

package org.huiyin.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells where in a body something cannot be read, without repeating what a program says of it. */
public final class UnreadableJson {

  private UnreadableJson() {}

  /**
   * Tells where JSON ceases to be JSON.
   *
   * @param malformed what the parser said
   * @return the line and the column
   */
  public static List<Object> place(JacksonException malformed) {
    TokenStreamLocation location = malformed.getLocation();
    return location == null
        ? List.of(1, 1)
        : List.of(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /**
   * Tells which field does not fit.
   *
   * @param wrong what the binding said
   * @return the field, by its path such as {@code demands[0].dueOn}; empty for the body as a whole
   */
  public static InvalidInput.Fault fault(DatabindException wrong) {
    return new InvalidInput.Fault(path(wrong), code(wrong), List.of());
  }

  private static String code(DatabindException wrong) {
    if (wrong instanceof UnrecognizedPropertyException) {
      return "api.unknown-field";
    }
    if (wrong instanceof InvalidFormatException value && value.getTargetType() != null) {
      if (value.getTargetType().isEnum()) {
        return "input.not-one-of";
      }
      return value.getTargetType() == LocalDate.class ? "input.not-a-date" : "input.not-valid";
    }
    boolean day =
        wrong instanceof MismatchedInputException value && value.getTargetType() == LocalDate.class;
    return day ? "input.not-a-date" : "input.not-valid";
  }

  private static String path(DatabindException wrong) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() && wrong.processor() instanceof JsonParser parser
        ? written(parser.streamReadContext())
        : path.toString();
  }

  /** Where the parser stands, for refusals that do not tell their path. */
  private static String written(@Nullable TokenStreamContext place) {
    if (place == null || place.inRoot()) {
      return "";
    }
    String before = written(place.getParent());
    if (place.inArray()) {
      return before + (place.hasCurrentIndex() ? "[" + place.getCurrentIndex() + "]" : "");
    }
    String name = place.currentName();
    return name == null ? before : before + (before.isEmpty() ? "" : ".") + name;
  }
}

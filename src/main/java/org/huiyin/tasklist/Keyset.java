package org.huiyin.tasklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiyin.shared.RuleViolation;

/**
 * The place after which a page begins.
 *
 * @param position of the last row in the order of the list
 * @param id of the last row
 */
record Keyset(String position, UUID id) {

  String text() {
    return position + "~" + id;
  }

  /** Reads the place in a list by moments. */
  static Keyset afterInstant(String text) {
    return parse(text, position -> Instant.parse(position).toString());
  }

  /**
   * Reads a place.
   *
   * @param text the key of a page
   * @param position checks the position
   * @return the place
   * @throws RuleViolation 422 when it is none
   */
  static Keyset parse(String text, UnaryOperator<String> position) {
    int cut = text.lastIndexOf('~');
    try {
      return new Keyset(
          position.apply(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    } catch (IllegalArgumentException
        | StringIndexOutOfBoundsException
        | DateTimeException broken) {
      throw RuleViolation.invalid("page.unknown-key");
    }
  }
}

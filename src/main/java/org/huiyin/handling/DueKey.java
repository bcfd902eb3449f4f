package org.huiyin.handling;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;

/** Where a page of a list in the order of due days ends. */
record DueKey(LocalDate day, UUID id) {

  static DueKey of(String text) {
    int cut = text.lastIndexOf('~');
    try {
      return new DueKey(
          LocalDate.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
    } catch (IllegalArgumentException
        | StringIndexOutOfBoundsException
        | DateTimeParseException broken) {
      throw RuleViolation.invalid("page.unknown-key");
    }
  }

  String text() {
    return day + "~" + id;
  }
}

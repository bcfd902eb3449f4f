package org.huiyin.handling;

import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Texts as people typed them into fields that stand alone. */
final class Typed {

  static final int REASON = 500;
  static final int OPINION = 5_000;

  private Typed() {}

  /** Returns the cleaned text, or refuses it when empty, too long or unstorable. */
  static String required(String field, @Nullable String value, int limit) {
    Faults faults = new Faults();
    String text = faults.requireText(field, value, limit);
    faults.refuseIfAny();
    return text;
  }

  /** As {@link #required} for a text that may be empty. */
  static String optional(String field, @Nullable String value, int limit) {
    Faults faults = new Faults();
    String text = faults.optionalText(field, value, limit);
    faults.refuseIfAny();
    return text;
  }
}

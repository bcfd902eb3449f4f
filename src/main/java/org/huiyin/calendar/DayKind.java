package org.huiyin.calendar;

import java.util.Locale;

/** How a day differs from what its day of the week says. */
public enum DayKind {
  /** A public holiday, on whatever day of the week: nobody works. */
  HOLIDAY,
  /** A make-up day (调休): a Saturday or Sunday on which people work. */
  WORKDAY;

  /**
   * Returns the key of the name of this kind in {@code messages/}.
   *
   * @return the key, such as {@code day-kind.holiday}
   */
  public String messageKey() {
    return "day-kind." + name().toLowerCase(Locale.ROOT);
  }
}

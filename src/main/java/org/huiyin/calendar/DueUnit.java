package org.huiyin.calendar;

import java.util.Locale;

/** What a limit is counted in. */
public enum DueUnit {
  /** Days on which people work: neither weekends nor holidays, but make-up days. */
  WORKING_DAYS,
  /** Days of the calendar. */
  DAYS,
  /**
   * Months of the calendar: to the same day of a later month, or to its last day where it has no
   * such day.
   */
  MONTHS;

  /**
   * Returns the key of the text in {@code messages/} that puts an amount and this unit into words.
   *
   * @return the key, such as {@code due-unit.working-days}
   */
  public String messageKey() {
    return "due-unit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is due on just this day, for a page to show.
 *
 * @param rule code of the rule, key of its name in {@code messages/}
 * @param start the day after which counting began
 * @param amount how many units
 * @param unit what was counted
 * @param skippedHolidays holidays on the way that did not count, weekend days among them included,
 *     in order of time
 * @param skippedWeekendDays other Saturdays and Sundays on the way that did not count
 * @param makeUpDays weekend days on the way that counted because people worked, in order of time
 * @param movedFrom the day reached by counting when nobody works on it, so that the next working
 *     day was taken; null when it was not moved
 * @param originalDay the day as first computed
 * @param extendedTo the day granted by an extension; null without one
 * @param yearsWithoutHolidays years on the way whose holidays are not known yet, so that only
 *     weekends were left out
 * @param asCalendarStands whether the calendar as it stands now gives the original day; false when
 *     its days were changed since, or when the day was set by hand
 */
public record Explanation(
    String rule,
    LocalDate start,
    int amount,
    DueUnit unit,
    List<DaySpan> skippedHolidays,
    int skippedWeekendDays,
    List<DaySpan> makeUpDays,
    @Nullable LocalDate movedFrom,
    LocalDate originalDay,
    @Nullable LocalDate extendedTo,
    List<Integer> yearsWithoutHolidays,
    boolean asCalendarStands) {

  /** Keeps the lists unchangeable. */
  public Explanation {
    skippedHolidays = List.copyOf(skippedHolidays);
    makeUpDays = List.copyOf(makeUpDays);
    yearsWithoutHolidays = List.copyOf(yearsWithoutHolidays);
  }

  /**
   * Returns the day that counts.
   *
   * @return the extended day where there is one, else the original
   */
  public LocalDate day() {
    return extendedTo == null ? originalDay : extendedTo;
  }
}

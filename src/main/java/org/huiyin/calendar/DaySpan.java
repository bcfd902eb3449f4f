package org.huiyin.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row that have one name.
 *
 * @param name such as 春节
 * @param from first day
 * @param to last day
 */
public record DaySpan(String name, LocalDate from, LocalDate to) {

  /**
   * Counts the days.
   *
   * @return how many days, at least one
   */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }
}

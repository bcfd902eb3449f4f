package org.huiyin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huiyin.shared.RuleViolation;

/**
 * The day by which something has to be done, with what it was computed from, so that it can be
 * explained later. A value to be embedded in whatever is due; its methods avoid the names of bean
 * properties, lest they become columns.
 *
 * @param day the day that counts, extensions included
 * @param originalDay the day as first computed
 * @param rule code of the rule
 * @param amount how many units the rule gave
 * @param unit what was counted
 * @param start the day after which counting began
 */
public record DueDate(
    LocalDate day, LocalDate originalDay, String rule, int amount, DueUnit unit, LocalDate start) {

  /**
   * Moves the day that counts and keeps the original.
   *
   * @param later the new day, after the present one
   * @return the extended due date
   */
  public DueDate extendedTo(LocalDate later) {
    if (!later.isAfter(day)) {
      throw RuleViolation.invalid("due-date.extension-not-later", later, day);
    }
    return new DueDate(later, originalDay, rule, amount, unit, start);
  }

  /**
   * Tells whether somebody granted more time.
   *
   * @return true when the day that counts is not the original
   */
  public boolean extended() {
    return !day.equals(originalDay);
  }

  /**
   * Returns the moment the time is up: the end of the day, which is the start of the next.
   *
   * @param zone where the day ends
   * @return the first moment that is too late
   */
  public Instant expiresAt(ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * Tells whether the time is up.
   *
   * @param now the moment asked about
   * @param zone where the day ends
   * @return true from the end of the day on
   */
  public boolean passedAt(Instant now, ZoneId zone) {
    return !now.isBefore(expiresAt(zone));
  }
}

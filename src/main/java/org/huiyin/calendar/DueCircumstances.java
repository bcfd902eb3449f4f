package org.huiyin.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a limit may depend on. Plain words, because this module knows neither proposals nor
 * assignments.
 *
 * @param origin how the proposal came in, {@code PLENARY} or {@code ORDINARY}; null where it does
 *     not matter
 * @param handlingRole role of the department, {@code LEAD}, {@code SEPARATE} or {@code CO}; null
 *     where it does not matter
 * @param key whether the proposal is a key proposal
 * @param round round of handling, 1 for the first
 */
public record DueCircumstances(
    @Nullable String origin, @Nullable String handlingRole, boolean key, int round) {

  private static final DueCircumstances NONE = new DueCircumstances(null, null, false, 1);

  /**
   * Returns the circumstances in which nothing special holds: first round, not key.
   *
   * @return the plain circumstances
   */
  public static DueCircumstances none() {
    return NONE;
  }

  /**
   * Sets the origin.
   *
   * @param value {@code PLENARY} or {@code ORDINARY}
   * @return a copy with it
   */
  public DueCircumstances withOrigin(@Nullable String value) {
    return new DueCircumstances(value, handlingRole, key, round);
  }

  /**
   * Sets the role of the department.
   *
   * @param value {@code LEAD}, {@code SEPARATE} or {@code CO}
   * @return a copy with it
   */
  public DueCircumstances withHandlingRole(@Nullable String value) {
    return new DueCircumstances(origin, value, key, round);
  }

  /**
   * Sets whether the proposal is a key proposal.
   *
   * @param value true when it is
   * @return a copy with it
   */
  public DueCircumstances withKey(boolean value) {
    return new DueCircumstances(origin, handlingRole, value, round);
  }

  /**
   * Sets the round of handling.
   *
   * @param value 1 for the first
   * @return a copy with it
   */
  public DueCircumstances withRound(int value) {
    return new DueCircumstances(origin, handlingRole, key, value);
  }
}

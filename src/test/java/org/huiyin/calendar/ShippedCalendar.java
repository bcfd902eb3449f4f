package org.huiyin.calendar;

/** The calendar that comes with the application, without a database; for tests of every module. */
public final class ShippedCalendar {

  private ShippedCalendar() {}

  /**
   * Counts by the shipped days.
   *
   * @return working days of 2024 to 2026
   */
  public static WorkingDays workingDays() {
    return WorkingDays.by(HolidayFile.shipped());
  }
}

package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Counts working days. Weekends and public holidays do not count, make-up days do; a committee may
 * add days of its own, which take precedence over the national ones. In a year whose holidays are
 * not known only weekends are left out.
 */
@Service
public class WorkingDays {

  private final Supplier<Calendars> calendars;

  @Autowired
  WorkingDays(CalendarCache cache) {
    this.calendars = cache::current;
  }

  private WorkingDays(Calendars calendars) {
    this.calendars = () -> calendars;
  }

  /**
   * Counts with days that are given instead of stored, such as those of a file that is not imported
   * yet.
   *
   * @param days the national set
   * @return working days by that set
   */
  public static WorkingDays by(Collection<CalendarDay> days) {
    return new WorkingDays(Calendars.national(days));
  }

  /**
   * Tells whether people work on a day.
   *
   * @param day the day
   * @param committeeId the committee; null for the national set
   * @return true on a working day
   */
  public boolean isWorkingDay(LocalDate day, @Nullable UUID committeeId) {
    return days(committeeId).isWorkingDay(day);
  }

  /**
   * Walks a number of working days. Day 1 is the first working day after the start; a negative
   * number walks back, day -1 being the last working day before the start; zero stays.
   *
   * @param start any day
   * @param workingDays how many
   * @param committeeId the committee; null for the national set
   * @return the day reached
   */
  public LocalDate plus(LocalDate start, int workingDays, @Nullable UUID committeeId) {
    return days(committeeId).plus(start, workingDays);
  }

  /**
   * Counts the working days after one day up to and including another; negative when the second is
   * the earlier, so that swapping the days only swaps the sign.
   *
   * @param from the day after which counting begins
   * @param to the last day counted
   * @param committeeId the committee; null for the national set
   * @return how many
   */
  public int between(LocalDate from, LocalDate to, @Nullable UUID committeeId) {
    return days(committeeId).between(from, to);
  }

  /**
   * Finds a working day, beginning with the day itself.
   *
   * @param day any day
   * @param committeeId the committee; null for the national set
   * @return the day when people work on it, else the next on which they do
   */
  public LocalDate onOrAfter(LocalDate day, @Nullable UUID committeeId) {
    return days(committeeId).onOrAfter(day);
  }

  /**
   * Lists holidays and make-up days.
   *
   * @param from first day
   * @param to last day, included
   * @param committeeId the committee; null for the national set
   * @return the special days between, in order of time
   */
  public List<CalendarDay> specialDays(LocalDate from, LocalDate to, @Nullable UUID committeeId) {
    return days(committeeId).special(from, to);
  }

  /**
   * Tells whether the national holidays of a year are known.
   *
   * @param year the year
   * @return false when only weekends are left out in it
   */
  public boolean knowsYear(int year) {
    return calendars.get().knowsYear(year);
  }

  DaySet days(@Nullable UUID committeeId) {
    return calendars.get().of(committeeId);
  }
}

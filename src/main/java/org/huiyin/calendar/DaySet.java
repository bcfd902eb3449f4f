package org.huiyin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The arithmetic of working days over one set of special days. Immutable. */
final class DaySet {

  private static final int DAYS_OF_WEEK = 7;
  private static final int WEEKDAYS = 5;

  /** Days from the Monday of the week of 1 January 1970, which was a Thursday. */
  private static final long FIRST_MONDAY = 3;

  private final NavigableMap<LocalDate, CalendarDay> special;

  /**
   * Makes a set.
   *
   * @param base days valid for everybody
   * @param additions days that replace those of the base on the same date
   */
  DaySet(Collection<CalendarDay> base, Collection<CalendarDay> additions) {
    special = new TreeMap<>();
    base.forEach(day -> special.put(day.day(), day));
    additions.forEach(day -> special.put(day.day(), day));
  }

  boolean isWorkingDay(LocalDate day) {
    CalendarDay exception = special.get(day);
    return exception == null ? !isWeekend(day) : exception.kind() == DayKind.WORKDAY;
  }

  LocalDate plus(LocalDate start, int workingDays) {
    int step = Integer.signum(workingDays);
    LocalDate day = start;
    for (int left = workingDays; left != 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left -= step;
      }
    }
    return day;
  }

  int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    long count = weekdaysUpTo(to) - weekdaysUpTo(from);
    for (CalendarDay day : special.subMap(from, false, to, true).values()) {
      boolean weekend = isWeekend(day.day());
      if (weekend && day.kind() == DayKind.WORKDAY) {
        count++;
      } else if (!weekend && day.kind() == DayKind.HOLIDAY) {
        count--;
      }
    }
    return Math.toIntExact(count);
  }

  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  List<CalendarDay> special(LocalDate from, LocalDate to) {
    return to.isBefore(from)
        ? List.of()
        : List.copyOf(special.subMap(from, true, to, true).values());
  }

  /** Holidays between two days, both included; days in a row with the same name make one span. */
  List<DaySpan> holidays(LocalDate from, LocalDate to) {
    List<DaySpan> spans = new ArrayList<>();
    for (CalendarDay day : special(from, to)) {
      if (day.kind() == DayKind.HOLIDAY) {
        append(spans, day);
      }
    }
    return spans;
  }

  /** Weekend days between two days, both included, on which people work. */
  List<DaySpan> makeUpDays(LocalDate from, LocalDate to) {
    List<DaySpan> spans = new ArrayList<>();
    for (CalendarDay day : special(from, to)) {
      if (day.kind() == DayKind.WORKDAY && isWeekend(day.day())) {
        append(spans, day);
      }
    }
    return spans;
  }

  /**
   * Plain Saturdays and Sundays between two days, both included: those that are neither holiday nor
   * make-up day.
   */
  int plainWeekendDays(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return 0;
    }
    long all = to.toEpochDay() - from.toEpochDay() + 1;
    long weekdays = weekdaysUpTo(to) - weekdaysUpTo(from.minusDays(1));
    long named = special(from, to).stream().filter(day -> isWeekend(day.day())).count();
    return Math.toIntExact(all - weekdays - named);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static void append(List<DaySpan> spans, CalendarDay day) {
    int last = spans.size() - 1;
    if (last >= 0) {
      DaySpan before = spans.get(last);
      if (before.name().equals(day.name()) && before.to().plusDays(1).equals(day.day())) {
        spans.set(last, new DaySpan(before.name(), before.from(), day.day()));
        return;
      }
    }
    spans.add(new DaySpan(day.name(), day.day(), day.day()));
  }

  /**
   * Mondays to Fridays from a fixed Monday up to and including the day; differences of it count
   * weekdays.
   */
  private static long weekdaysUpTo(LocalDate day) {
    long days = day.toEpochDay() + FIRST_MONDAY + 1;
    return Math.floorDiv(days, DAYS_OF_WEEK) * WEEKDAYS
        + Math.min(Math.floorMod(days, DAYS_OF_WEEK), WEEKDAYS);
  }
}

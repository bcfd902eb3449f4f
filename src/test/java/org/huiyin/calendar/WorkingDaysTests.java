package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final WorkingDays days = ShippedCalendar.workingDays();

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void countsTheWorkingDaysOfAYear(int year, int expected) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(day -> days.isWorkingDay(day, null)))
        .hasSize(expected);
    assertThat(days.between(newYear.minusDays(1), LocalDate.of(year, 12, 31), null))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, true", // New Year's Eve was no holiday in 2024
    "2024-02-10, false",
    "2024-02-16, false", // a Friday within the Spring Festival
    "2024-02-17, false",
    "2024-02-18, true", // a Sunday made up
    "2025-01-26, true", // a Sunday made up
    "2025-01-28, false",
    "2025-02-08, true", // a Saturday made up
    "2025-02-09, false",
    "2026-02-14, true", // a Saturday made up
    "2026-02-23, false",
    "2026-02-24, true",
    "2026-02-28, true", // a Saturday made up
    "2026-03-01, false"
  })
  void knowsTheSpringFestivalAndItsMakeUpDays(LocalDate day, boolean expected) {
    assertThat(days.isWorkingDay(day, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 0, 2026-02-13",
    "2026-02-13, 1, 2026-02-14", // the make-up Saturday
    "2026-02-13, 2, 2026-02-24", // over the whole festival
    "2026-02-13, 6, 2026-02-28", // the second make-up Saturday
    "2026-02-13, 7, 2026-03-02",
    "2026-02-18, 1, 2026-02-24", // from within the festival
    "2026-02-24, -1, 2026-02-14",
    "2026-02-18, -1, 2026-02-14",
    "2026-02-18, -2, 2026-02-13",
    "2025-12-31, 1, 2026-01-04", // over the turn of the year to a make-up Sunday
    "2026-01-04, -1, 2025-12-31"
  })
  void walksWorkingDays(LocalDate start, int amount, LocalDate expected) {
    assertThat(days.plus(start, amount, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 2026-02-13, 0",
    "2026-02-13, 2026-02-23, 1",
    "2026-02-13, 2026-02-24, 2",
    "2026-02-24, 2026-02-13, -2",
    "2026-06-19, 2026-06-21, 0",
    "2025-09-30, 2025-10-11, 3"
  })
  void countsAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int expected) {
    assertThat(days.between(from, to, null)).isEqualTo(expected);
  }

  @Test
  void countsBackWhatItWalked() {
    for (LocalDate start : FIRST.datesUntil(LAST.plusDays(1)).toList()) {
      for (int amount : new int[] {0, 1, 2, 3, 5, 10, 15, 20, 62}) {
        assertThat(days.between(start, days.plus(start, amount, null), null)).isEqualTo(amount);
        if (days.isWorkingDay(start, null)) {
          assertThat(days.between(start, days.plus(start, -amount, null), null)).isEqualTo(-amount);
          assertThat(days.plus(days.plus(start, amount, null), -amount, null)).isEqualTo(start);
        }
      }
    }
  }

  @Test
  void walksToEveryWorkingDayItCountedTo() {
    for (LocalDate start : FIRST.datesUntil(LAST).toList()) {
      start
          .plusDays(1)
          .datesUntil(start.plusDays(30))
          .filter(end -> days.isWorkingDay(end, null))
          .forEach(
              end ->
                  assertThat(days.plus(start, days.between(start, end, null), null))
                      .isEqualTo(end));
    }
  }

  @Test
  void countsAsOneByOne() {
    for (LocalDate from : FIRST.minusDays(20).datesUntil(LAST).toList()) {
      int counted = 0;
      for (LocalDate to = from; to.isBefore(from.plusDays(20)); to = to.plusDays(1)) {
        counted += to.isAfter(from) && days.isWorkingDay(to, null) ? 1 : 0;
        assertThat(days.between(from, to, null)).isEqualTo(counted);
        assertThat(days.between(to, from, null)).isEqualTo(-counted);
      }
    }
  }

  @Test
  void leavesOutOnlyWeekendsInAYearItDoesNotKnow() {
    assertThat(days.knowsYear(2026)).isTrue();
    assertThat(days.knowsYear(2027)).isFalse();
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    assertThat(newYear.datesUntil(newYear.plusYears(1)))
        .allSatisfy(
            day ->
                assertThat(days.isWorkingDay(day, null))
                    .isEqualTo(
                        day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY));
  }

  @Test
  void letsTheAdditionsOfACommitteePrevailForItAlone() {
    UUID xiangxi = new UUID(0, 1);
    LocalDate founding = LocalDate.of(2026, 9, 21);
    LocalDate nationalDay = LocalDate.of(2026, 10, 5);
    Map<@Nullable UUID, List<CalendarDay>> sets = new HashMap<>();
    sets.put(null, HolidayFile.shipped());
    sets.put(
        xiangxi,
        List.of(
            new CalendarDay(founding, DayKind.HOLIDAY, "州庆"),
            new CalendarDay(nationalDay, DayKind.WORKDAY, "值班")));
    Calendars calendars = new Calendars(sets);

    assertThat(calendars.of(xiangxi).isWorkingDay(founding)).isFalse();
    assertThat(calendars.of(xiangxi).isWorkingDay(nationalDay)).isTrue();
    assertThat(calendars.of(xiangxi).isWorkingDay(LocalDate.of(2026, 10, 6))).isFalse();
    assertThat(calendars.of(null).isWorkingDay(founding)).isTrue();
    assertThat(calendars.of(new UUID(0, 2)).isWorkingDay(founding)).isTrue();
  }
}

package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

class DueDatesTests {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final DueDates dueDates =
      new DueDates(
          ShippedCalendar.workingDays(),
          (step, circumstances) ->
              switch (step) {
                case HANDLING ->
                    new DueRule("due.handling", circumstances.round() > 1 ? 1 : 3, DueUnit.MONTHS);
                case ASSIGNMENT -> new DueRule("due.assignment", 30, DueUnit.DAYS);
                default -> new DueRule("due.claim", 5, DueUnit.WORKING_DAYS);
              });

  @Nested
  class Computing {

    @ParameterizedTest
    @CsvSource({
      "2026-02-13, 2026-02-27", // over the Spring Festival and a make-up day
      "2026-09-28, 2026-10-10", // to a make-up Saturday
      "2026-03-02, 2026-03-09"
    })
    void countsWorkingDays(LocalDate start, LocalDate expected) {
      assertThat(due(DueStep.CLAIM, start).day()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-02, 2026-04-01",
      "2026-01-24, 2026-02-24", // counted to the last holiday, moved to the next day
      "2026-03-05, 2026-04-07", // counted to the first of three holidays
      "2026-02-26, 2026-03-30", // counted to a plain Saturday
      "2026-08-21, 2026-09-20" // a Sunday, but made up
    })
    void movesDaysOfTheCalendarToAWorkingDay(LocalDate start, LocalDate expected) {
      assertThat(due(DueStep.ASSIGNMENT, start).day()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "2024-11-29, 2025-02-28",
      "2024-11-30, 2025-02-28", // February has no 30th
      "2025-11-30, 2026-02-28", // a Saturday, but made up
      "2023-11-30, 2024-02-29",
      "2026-03-31, 2026-06-30",
      "2026-07-01, 2026-10-08" // counted to National Day
    })
    void countsMonthsToTheSameOrTheLastDay(LocalDate start, LocalDate expected) {
      assertThat(due(DueStep.HANDLING, start).day()).isEqualTo(expected);
    }

    @Test
    void asksTheRuleTableWithTheCircumstances() {
      LocalDate start = LocalDate.of(2026, 3, 2);
      assertThat(
              dueDates.dueFrom(DueStep.HANDLING, DueCircumstances.none().withRound(2), start, null))
          .isEqualTo(
              new DueDate(
                  LocalDate.of(2026, 4, 2),
                  LocalDate.of(2026, 4, 2),
                  "due.handling",
                  1,
                  DueUnit.MONTHS,
                  start));
    }

    @Test
    void endsOnAWorkingDayFromWhereverItStarts() {
      WorkingDays days = ShippedCalendar.workingDays();
      LocalDate.of(2024, 1, 1)
          .datesUntil(LocalDate.of(2026, 12, 31))
          .forEach(
              start -> {
                for (DueStep step : List.of(DueStep.CLAIM, DueStep.ASSIGNMENT, DueStep.HANDLING)) {
                  assertThat(days.isWorkingDay(due(step, start).day(), null)).isTrue();
                }
              });
    }

    @Test
    void refusesALimitThatEndsBeforeItStarts() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DueRule("due.claim", -1, DueUnit.DAYS));
    }
  }

  @Nested
  class Recomputing {

    private final DueDate claim = due(DueStep.CLAIM, LocalDate.of(2026, 11, 2));

    @Test
    void leavesADayTheCalendarDoesNotMove() {
      assertThat(dueDates.recomputed(claim, null)).isEqualTo(claim);
      DueDate extended = claim.extendedTo(LocalDate.of(2026, 11, 20));
      assertThat(dueDates.recomputed(extended, null)).isEqualTo(extended);
    }

    @Test
    void followsANewHoliday() {
      DueDates changed = withHolidayOn(LocalDate.of(2026, 11, 4));
      DueDate moved = changed.recomputed(claim, null);
      assertThat(claim.day()).isEqualTo("2026-11-09");
      assertThat(moved.day()).isEqualTo("2026-11-10");
      assertThat(moved.extended()).isFalse();
    }

    @Test
    void keepsAnExtensionUnlessTheDayWithoutItIsLater() {
      DueDates changed = withHolidayOn(LocalDate.of(2026, 11, 4));
      DueDate longer = changed.recomputed(claim.extendedTo(LocalDate.of(2026, 11, 20)), null);
      assertThat(longer.day()).isEqualTo("2026-11-20");
      assertThat(longer.originalDay()).isEqualTo("2026-11-10");
      DueDate overtaken = changed.recomputed(claim.extendedTo(LocalDate.of(2026, 11, 10)), null);
      assertThat(overtaken.day()).isEqualTo("2026-11-10");
      assertThat(overtaken.extended()).isFalse();
    }
  }

  @Nested
  class Explaining {

    @Test
    void namesHolidaysAndMakeUpDaysOnTheWay() {
      Explanation why = explain(due(DueStep.CLAIM, LocalDate.of(2026, 2, 13)));
      assertThat(why.rule()).isEqualTo("due.claim");
      assertThat(why.start()).isEqualTo("2026-02-13");
      assertThat(why.amount()).isEqualTo(5);
      assertThat(why.unit()).isEqualTo(DueUnit.WORKING_DAYS);
      assertThat(why.skippedHolidays())
          .containsExactly(new DaySpan("春节", LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23)));
      assertThat(why.skippedHolidays().get(0).days()).isEqualTo(9);
      assertThat(why.skippedWeekendDays()).isZero();
      assertThat(why.makeUpDays())
          .containsExactly(
              new DaySpan("春节调休上班", LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14)));
      assertThat(why.movedFrom()).isNull();
      assertThat(why.day()).isEqualTo("2026-02-27");
      assertThat(why.asCalendarStands()).isTrue();
    }

    @Test
    void countsPlainWeekendDays() {
      Explanation why = explain(due(DueStep.CLAIM, LocalDate.of(2026, 3, 2)));
      assertThat(why.skippedWeekendDays()).isEqualTo(2);
      assertThat(why.skippedHolidays()).isEmpty();
      assertThat(why.makeUpDays()).isEmpty();
      assertThat(why.yearsWithoutHolidays()).isEmpty();
    }

    @Test
    void addsUpToTheDaysBetween() {
      WorkingDays days = ShippedCalendar.workingDays();
      LocalDate.of(2024, 1, 1)
          .datesUntil(LocalDate.of(2026, 12, 1))
          .forEach(
              start -> {
                Explanation why = explain(due(DueStep.CLAIM, start));
                int holidays = why.skippedHolidays().stream().mapToInt(DaySpan::days).sum();
                assertThat(start.plusDays(5L + holidays + why.skippedWeekendDays()))
                    .isEqualTo(why.day());
                assertThat(why.makeUpDays())
                    .allSatisfy(span -> assertThat(days.isWorkingDay(span.from(), null)).isTrue());
              });
    }

    @Test
    void tellsFromWhichDayItWasMoved() {
      Explanation why = explain(due(DueStep.HANDLING, LocalDate.of(2026, 7, 1)));
      assertThat(why.movedFrom()).isEqualTo("2026-10-01");
      assertThat(why.day()).isEqualTo("2026-10-08");
      assertThat(why.skippedHolidays())
          .containsExactly(
              new DaySpan("国庆节", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
    }

    @Test
    void tellsOfAnExtension() {
      DueDate due = due(DueStep.CLAIM, LocalDate.of(2026, 3, 2));
      Explanation why = explain(due.extendedTo(LocalDate.of(2026, 3, 20)));
      assertThat(why.originalDay()).isEqualTo("2026-03-09");
      assertThat(why.extendedTo()).isEqualTo("2026-03-20");
      assertThat(why.day()).isEqualTo("2026-03-20");
      assertThat(why.asCalendarStands()).isTrue();
    }

    @Test
    void admitsThatHolidaysOfAYearAreNotKnownYet() {
      assertThat(explain(due(DueStep.CLAIM, LocalDate.of(2026, 12, 30))).yearsWithoutHolidays())
          .containsExactly(2027);
    }

    @Test
    void admitsThatTheCalendarChangedSince() {
      DueDate due = due(DueStep.CLAIM, LocalDate.of(2026, 11, 2));
      Explanation why = withHolidayOn(LocalDate.of(2026, 11, 4)).explain(due, null);
      assertThat(why.asCalendarStands()).isFalse();
      assertThat(why.day()).isEqualTo("2026-11-09");
    }
  }

  @Nested
  class Expiring {

    private final DueDate due = due(DueStep.CLAIM, LocalDate.of(2026, 3, 2));

    @Test
    void lastsToTheEndOfTheDay() {
      assertThat(due.day()).isEqualTo("2026-03-09");
      assertThat(due.expiresAt(SHANGHAI)).isEqualTo("2026-03-09T16:00:00Z");
      assertThat(due.passedAt(Instant.parse("2026-03-09T15:59:59.999Z"), SHANGHAI)).isFalse();
      assertThat(due.passedAt(Instant.parse("2026-03-09T16:00:00Z"), SHANGHAI)).isTrue();
    }

    @Test
    void lastsLongerWhenExtendedAndKeepsTheOriginal() {
      DueDate twice =
          due.extendedTo(LocalDate.of(2026, 3, 20)).extendedTo(LocalDate.of(2026, 4, 1));
      assertThat(twice.day()).isEqualTo("2026-04-01");
      assertThat(twice.originalDay()).isEqualTo("2026-03-09");
      assertThat(twice.extended()).isTrue();
      assertThat(due.extended()).isFalse();
    }

    @Test
    void isNotExtendedToTheSameOrAnEarlierDay() {
      assertThatExceptionOfType(RuleViolation.class)
          .isThrownBy(() -> due.extendedTo(due.day()))
          .satisfies(
              refusal -> assertThat(refusal.code()).isEqualTo("due-date.extension-not-later"));
    }

    @Test
    void isStoredAsItsComponentsAndNothingElse() {
      List<String> columns = new ArrayList<>();
      new RelationalMappingContext()
          .getRequiredPersistentEntity(DueDate.class)
          .forEach(property -> columns.add(property.getName()));
      assertThat(columns)
          .containsExactlyInAnyOrder("day", "originalDay", "rule", "amount", "unit", "start");
    }
  }

  private DueDate due(DueStep step, LocalDate start) {
    return dueDates.dueFrom(step, DueCircumstances.none(), start, null);
  }

  private Explanation explain(DueDate due) {
    return dueDates.explain(due, null);
  }

  private static DueDates withHolidayOn(LocalDate day) {
    List<CalendarDay> days = new ArrayList<>(HolidayFile.shipped());
    days.add(new CalendarDay(day, DayKind.HOLIDAY, "临时放假"));
    return new DueDates(
        WorkingDays.by(days),
        (step, circumstances) -> {
          throw new IllegalStateException("the rule is kept with the due date");
        });
  }
}

package org.huiyin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Computes due days from the rule table and the calendar, and explains them. */
@Service
public class DueDates {

  private final WorkingDays workingDays;
  private final DueDateRules rules;

  /**
   * Takes what it computes from.
   *
   * @param workingDays the calendar
   * @param rules the rule table; asked for late because it lives in a higher module
   */
  public DueDates(WorkingDays workingDays, @Lazy DueDateRules rules) {
    this.workingDays = workingDays;
    this.rules = rules;
  }

  /**
   * Computes by when a step has to be done.
   *
   * @param step the step
   * @param circumstances what its limit depends on
   * @param start the day after which counting begins
   * @param committeeId the committee; null for the national calendar
   * @return the due date, on a working day
   */
  public DueDate dueFrom(
      DueStep step, DueCircumstances circumstances, LocalDate start, @Nullable UUID committeeId) {
    return dueFrom(rules.ruleFor(step, circumstances), start, committeeId);
  }

  /**
   * Computes a due day by a limit that does not come from the table as it is, such as half the time
   * of another department.
   *
   * @param rule the limit
   * @param start the day after which counting begins
   * @param committeeId the committee; null for the national calendar
   * @return the due date, on a working day
   */
  public DueDate dueFrom(DueRule rule, LocalDate start, @Nullable UUID committeeId) {
    DaySet days = workingDays.days(committeeId);
    LocalDate day = days.onOrAfter(reached(days, start, rule.amount(), rule.unit()));
    return new DueDate(day, day, rule.rule(), rule.amount(), rule.unit(), start);
  }

  /**
   * Computes a due date again after the calendar changed. An extension stays as it was granted,
   * unless the day without it is now later.
   *
   * @param due the due date
   * @param committeeId the committee; null for the national calendar
   * @return the due date by the calendar as it stands now; equal to the given one when nothing
   *     moves
   */
  public DueDate recomputed(DueDate due, @Nullable UUID committeeId) {
    DueDate fresh =
        dueFrom(new DueRule(due.rule(), due.amount(), due.unit()), due.start(), committeeId);
    boolean keepsExtension = due.extended() && due.day().isAfter(fresh.day());
    return keepsExtension ? fresh.extendedTo(due.day()) : fresh;
  }

  /**
   * Explains a due day by the calendar as it stands now.
   *
   * @param due the due date
   * @param committeeId the committee; null for the national calendar
   * @return why this day
   */
  public Explanation explain(DueDate due, @Nullable UUID committeeId) {
    DaySet days = workingDays.days(committeeId);
    LocalDate reached = reached(days, due.start(), due.amount(), due.unit());
    LocalDate computed = days.onOrAfter(reached);
    boolean stands = computed.equals(due.originalDay());
    // only working days skip anything on the way; the other units look at the calendar where they
    // arrive
    LocalDate from = due.unit() == DueUnit.WORKING_DAYS ? due.start().plusDays(1) : reached;
    LocalDate to = due.originalDay();
    return new Explanation(
        due.rule(),
        due.start(),
        due.amount(),
        due.unit(),
        days.holidays(from, to),
        days.plainWeekendDays(from, to),
        days.makeUpDays(from, to),
        stands && !computed.equals(reached) ? reached : null,
        due.originalDay(),
        due.extended() ? due.day() : null,
        unknownYears(from, to),
        stands);
  }

  private List<Integer> unknownYears(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(year -> !workingDays.knowsYear(year))
        .boxed()
        .toList();
  }

  private static LocalDate reached(DaySet days, LocalDate start, int amount, DueUnit unit) {
    return switch (unit) {
      case WORKING_DAYS -> days.plus(start, amount);
      case DAYS -> start.plusDays(amount);
      case MONTHS -> start.plusMonths(amount);
    };
  }
}

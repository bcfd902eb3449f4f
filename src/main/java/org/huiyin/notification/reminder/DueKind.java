package org.huiyin.notification.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.notification.OpenWork;
import org.huiyin.shared.Step;

/** What is said of a due day. */
enum DueKind {
  /** It is due within three working days. */
  SOON,
  /** It is due today, or on a day off that begins today's. */
  TODAY,
  /** It was due on an earlier working day. */
  OVERDUE,
  /** It was due ten working days ago, or earlier. */
  LONG_OVERDUE;

  private static final int DAYS_BEFORE = 3;
  private static final int LONG = 10;

  /** The process itself reminds of these and writes letters when they are overdue. */
  private static final Set<Step> REMINDED_BY_SUPERVISION =
      EnumSet.of(Step.DRAFT_REPLY, Step.GIVE_CO_OPINION);

  /** The process reminds of these, and ends them on their day. */
  private static final Set<Step> REMINDED_BY_PROCESS = EnumSet.of(Step.RATE_HANDLING);

  /** Returns the end of the code of its text. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is to be said today; nothing on days off, and nothing that others say already. */
  static Optional<DueKind> of(OpenWork.Item item, LocalDate today, WorkingDays days, ZoneId zone) {
    if (!days.isWorkingDay(today, item.committeeId())) {
      return Optional.empty();
    }
    return byDay(item, today, days, zone).filter(kind -> !isSaidOtherwise(item.step(), kind));
  }

  private static Optional<DueKind> byDay(
      OpenWork.Item item, LocalDate today, WorkingDays days, ZoneId zone) {
    LocalDate due = item.dueOn();
    if (today.isAfter(due)) {
      int late = days.between(due, today, item.committeeId());
      return Optional.of(late >= LONG ? LONG_OVERDUE : OVERDUE);
    }
    LocalDate last =
        days.isWorkingDay(due, item.committeeId()) ? due : days.plus(due, -1, item.committeeId());
    if (!today.isBefore(last)) {
      return Optional.of(TODAY);
    }
    LocalDate soon = days.plus(last, -DAYS_BEFORE, item.committeeId());
    boolean isFresh = !LocalDate.ofInstant(item.openedAt(), zone).isBefore(soon);
    return today.isBefore(soon) || isFresh ? Optional.empty() : Optional.of(SOON);
  }

  private static boolean isSaidOtherwise(Step step, DueKind kind) {
    return (REMINDED_BY_SUPERVISION.contains(step) && kind != TODAY)
        || (REMINDED_BY_PROCESS.contains(step) && kind == SOON);
  }
}

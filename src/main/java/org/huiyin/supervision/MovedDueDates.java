package org.huiyin.supervision;

import java.time.Clock;
import org.huiyin.calendar.CalendarChanged;
import org.huiyin.calendar.DueDates;
import org.huiyin.shared.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the calendar: the due days of running steps are computed again. */
@Component
class MovedDueDates {

  private final SupervisionRows supervisions;
  private final DueDates dueDates;
  private final Clock clock;

  MovedDueDates(SupervisionRows supervisions, DueDates dueDates, Clock clock) {
    this.supervisions = supervisions;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CalendarChanged changed) {
    Deed deed = Deed.bySystem(clock.instant());
    for (Supervision supervision : supervisions.in(Supervisions.open())) {
      boolean concerned =
          changed.committeeId() == null || changed.committeeId().equals(supervision.committeeId());
      // a day that somebody chose stays
      if (concerned
          && !supervision.due().extended()
          && supervision.moveTo(
              dueDates.recomputed(supervision.due(), supervision.committeeId()), deed)) {
        supervisions.save(supervision);
      }
    }
  }
}

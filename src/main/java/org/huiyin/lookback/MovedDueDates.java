package org.huiyin.lookback;

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

  private final LookBackRows lookBacks;
  private final DueDates dueDates;
  private final Clock clock;

  MovedDueDates(LookBackRows lookBacks, DueDates dueDates, Clock clock) {
    this.lookBacks = lookBacks;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(CalendarChanged changed) {
    Deed deed = Deed.bySystem(clock.instant());
    for (LookBack lookBack : lookBacks.in(LookBacks.open())) {
      boolean concerned =
          changed.committeeId() == null || changed.committeeId().equals(lookBack.committeeId());
      if (concerned
          && lookBack.moveTo(dueDates.recomputed(lookBack.due(), lookBack.committeeId()), deed)) {
        lookBacks.save(lookBack);
      }
    }
  }
}

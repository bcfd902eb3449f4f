package org.huiyin.lookback;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.DueStep;
import org.huiyin.proposal.ProposalView;
import org.springframework.stereotype.Component;

/** Computes by when a step about a proposal has to be done, counted from today. */
@Component
class Dues {

  private final DueDates dueDates;
  private final Clock clock;

  Dues(DueDates dueDates, Clock clock) {
    this.dueDates = dueDates;
    this.clock = clock;
  }

  DueDate dueFor(DueStep step, ProposalView proposal) {
    DueCircumstances circumstances =
        DueCircumstances.none()
            .withOrigin(proposal.origin().name())
            .withKey(proposal.key())
            .withRound(proposal.round());
    return dueDates.dueFrom(step, circumstances, LocalDate.now(clock), proposal.committeeId());
  }
}

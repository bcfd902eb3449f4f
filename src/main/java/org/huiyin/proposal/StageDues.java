package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.DueStep;
import org.springframework.stereotype.Component;

/** Computes by when a stage of a proposal has to be done, counted from today. */
@Component
class StageDues {

  private final DueDates dueDates;
  private final Clock clock;

  StageDues(DueDates dueDates, Clock clock) {
    this.dueDates = dueDates;
    this.clock = clock;
  }

  DueDate dueFor(DueStep step, Proposal proposal) {
    ProposalView view = proposal.view();
    DueCircumstances circumstances =
        DueCircumstances.none()
            .withOrigin(view.origin().name())
            .withKey(view.key())
            .withRound(view.round());
    return dueDates.dueFrom(step, circumstances, LocalDate.now(clock), view.committeeId());
  }
}

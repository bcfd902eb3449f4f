package org.huiyin.lookback;

import org.huiyin.handling.HandlingReopened;
import org.huiyin.proposal.ProposalArchived;
import org.huiyin.shared.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that no look-back outlives what it returns to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostGrounds {

  private final LookBackRounds rounds;

  LostGrounds(LookBackRounds rounds) {
    this.rounds = rounds;
  }

  @EventListener
  void on(HandlingReopened reopened) {
    rounds.stopOvertaken(reopened.proposalId(), reopened.deed());
  }

  /** A proposal is not put away while somebody still looks at it. */
  @EventListener
  void on(ProposalArchived archived) {
    if (rounds.anyOpen(archived.proposalId())) {
      throw RuleViolation.conflict("lookback.open-at-archiving");
    }
  }
}

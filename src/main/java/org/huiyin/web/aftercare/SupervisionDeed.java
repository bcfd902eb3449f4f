package org.huiyin.web.aftercare;

import java.util.EnumSet;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.supervision.SupervisionCandidates;
import org.huiyin.web.proposal.DeedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Offers to supervise a proposal on its page, once departments answer for it. */
@Component
class SupervisionDeed implements DeedForms {

  private static final Set<ProposalState> SUPERVISABLE =
      EnumSet.of(
          ProposalState.ASSIGNED,
          ProposalState.IN_HANDLING,
          ProposalState.REPLIED,
          ProposalState.AWAITING_RATING,
          ProposalState.REHANDLING,
          ProposalState.JOINT_CONSULTATION);

  private final SupervisionCandidates candidates;

  SupervisionDeed(SupervisionCandidates candidates) {
    this.candidates = candidates;
  }

  @Override
  public @Nullable String offer(Model model, ProposalView proposal, CurrentUser user) {
    boolean offered = SUPERVISABLE.contains(proposal.state()) && candidates.mayOpen(user);
    return offered ? "aftercare/proposal-deeds" : null;
  }
}

package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Who may know of a proposal: who may in the own role, and the departments it concerns. */
@Component
class Visibility {

  private final Proposals proposals;
  private final Assignments assignments;

  Visibility(Proposals proposals, Assignments assignments) {
    this.proposals = proposals;
    this.assignments = assignments;
  }

  ProposalView require(UUID proposalId, CurrentUser user) {
    ProposalView proposal = proposals.byId(proposalId);
    UUID departmentId = user.departmentId();
    boolean visible =
        proposals.isVisible(proposal, user)
            || (departmentId != null && assignments.concerns(proposalId, departmentId));
    if (!visible) {
      throw RuleViolation.notFound("not-found");
    }
    return proposal;
  }
}

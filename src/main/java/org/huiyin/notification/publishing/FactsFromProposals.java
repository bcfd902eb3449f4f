package org.huiyin.notification.publishing;

import java.util.UUID;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/** The facts as the module of proposals tells them. */
@Component
class FactsFromProposals implements ProposalFacts {

  private final Proposals proposals;

  FactsFromProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public ProposalV1 of(UUID proposalId) {
    ProposalView proposal = proposals.byId(proposalId);
    boolean handedIn = proposal.registrationNumber() != null;
    return new ProposalV1(
        proposalId,
        proposal.committeeId(),
        proposal.caseNumber(),
        handedIn ? proposal.title() : null);
  }
}

package org.huiyin.web.api.proposal;

import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Reads proposals for answers. */
@Component
class ProposalDocuments {

  private final Proposals proposals;
  private final Assignments assignments;

  ProposalDocuments(Proposals proposals, Assignments assignments) {
    this.proposals = proposals;
    this.assignments = assignments;
  }

  /** For whoever may see it. */
  ProposalDocument read(UUID id, CurrentUser user) {
    return document(assignments.requireVisible(id, user));
  }

  /** For whoever just did something to it. */
  ProposalDocument after(UUID id) {
    return document(proposals.byId(id));
  }

  private ProposalDocument document(ProposalView proposal) {
    return new ProposalDocument(proposal.version(), proposal, proposals.text(proposal.id()));
  }
}

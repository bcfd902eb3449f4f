package org.huiyin.proposal;

import java.time.Clock;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to proposals by itself when a limit passes. */
@Service
@Transactional
public class ProposalDeadlines {

  private final ProposalStore proposals;
  private final CoSigners coSigners;
  private final Clock clock;

  ProposalDeadlines(ProposalStore proposals, CoSigners coSigners, Clock clock) {
    this.proposals = proposals;
    this.coSigners = coSigners;
    this.clock = clock;
  }

  /**
   * Lets a returned proposal lapse that was not amended in time.
   *
   * @param id the proposal
   */
  public void lapse(UUID id) {
    Proposal proposal = proposals.get(id);
    proposal.lapse(Deed.bySystem(clock.instant()));
    proposals.save(proposal);
  }

  /**
   * Lets an invitation lapse that was not answered in time; silence is no signature.
   *
   * @param invitationId the invitation
   */
  public void lapseInvitation(UUID invitationId) {
    Signer signer = coSigners.get(invitationId);
    signer.lapse(Deed.bySystem(clock.instant()));
    coSigners.save(signer);
  }
}

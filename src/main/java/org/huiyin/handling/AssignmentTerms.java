package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the rules give departments before they are assigned. */
@Service
@Transactional(readOnly = true)
public class AssignmentTerms {

  private final Proposals proposals;
  private final HandlingTerms terms;
  private final Clock clock;

  AssignmentTerms(Proposals proposals, HandlingTerms terms, Clock clock) {
    this.proposals = proposals;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * Reckons the due days of an assignment made today.
   *
   * @param proposalId the proposal to be assigned
   * @return the days by the rules in force
   */
  public ExpectedTerms ifAssignedToday(UUID proposalId) {
    ProposalView proposal = proposals.byId(proposalId);
    LocalDate today = LocalDate.now(clock);
    int round = proposal.round();
    DueDate lead = terms.reply(proposal, HandlingRole.LEAD, round, today);
    return new ExpectedTerms(
        terms.claim(proposal, HandlingRole.LEAD, round, lead, today),
        lead,
        terms.reply(proposal, HandlingRole.SEPARATE, round, today),
        terms.opinion(proposal, round, lead.day(), today));
  }
}

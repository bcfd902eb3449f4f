package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see a proposal, and whose it is. */
@Component
class Visibility {

  private final JdbcClient jdbc;
  private final Organisation organisation;

  Visibility(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  boolean mayRead(ProposalView proposal, CurrentUser user) {
    if (!user.committeeId().equals(proposal.committeeId())) {
      return false;
    }
    boolean submitted = proposal.submittedOn() != null;
    return (submitted && user.readsWholeCommittee())
        || isProposer(proposal, user)
        || signs(proposal.id(), user.personId());
  }

  /** The first signer; for a body also whoever is its contact person now. */
  boolean isProposer(ProposalView proposal, CurrentUser user) {
    UUID bodyId = proposal.bodyId();
    return user.personId().equals(proposal.firstSignerId())
        || (bodyId != null && user.personId().equals(organisation.body(bodyId).contactPersonId()));
  }

  void requireProposer(Proposal proposal, Acting by) {
    ProposalView view = proposal.view();
    by.requireCommittee(view.committeeId());
    if (!isProposer(view, by.principal())) {
      throw mayRead(view, by.principal())
          ? RuleViolation.forbidden("proposal.proposer-only")
          : RuleViolation.notFound("not-found");
    }
    by.require(view.committeeId(), Role.PROPOSER);
  }

  /** Whether the person signs the proposal or one merged into it, or is asked to. */
  private boolean signs(UUID proposalId, UUID personId) {
    return jdbc.sql(
            """
            select exists (
                select 1 from signer
                 where proposal_id = :id and person_id = :person
                   and state in ('INVITED', 'ACCEPTED'))
              or exists (
                select 1 from proposal m
                 where m.master_id = :id and m.state = 'MERGED'
                   and (m.first_signer_id = :person
                     or exists (
                       select 1 from signer s
                        where s.proposal_id = m.id and s.person_id = :person
                          and s.state = 'ACCEPTED')))
            """)
        .param("id", proposalId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }
}

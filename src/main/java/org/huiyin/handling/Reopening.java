package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has departments handle a proposal again, after their reply did not satisfy or was not kept. */
@Service
@Transactional
public class Reopening {

  private final AssignmentStore store;
  private final Assigning assigning;
  private final Proposals proposals;
  private final ProposalProgress progress;
  private final ApplicationEventPublisher events;

  Reopening(
      AssignmentStore store,
      Assigning assigning,
      Proposals proposals,
      ProposalProgress progress,
      ApplicationEventPublisher events) {
    this.store = store;
    this.assigning = assigning;
    this.proposals = proposals;
    this.progress = progress;
    this.events = events;
  }

  /**
   * Assigns the departments that replied in the latest round once more; co-handlers are not asked
   * again. Whoever calls has made sure that another round is allowed.
   *
   * @param proposalId the proposal, rated, in consultation or closed
   * @param cause why
   * @param deed who decided it
   * @return the new assignments
   * @throws RuleViolation 409 in any other state of the proposal
   */
  public List<UUID> reopen(UUID proposalId, ReopeningCause cause, Deed deed) {
    progress.lock(proposalId);
    ProposalView proposal = proposals.byId(proposalId);
    int next = proposal.round() + 1;
    progress.rehandling(proposalId, next);
    List<Assignment> made =
        store.round(proposalId, proposal.round()).present().stream()
            .filter(before -> before.state() == AssignmentState.REPLIED)
            .map(before -> assigning.again(proposal, before, next))
            .toList();
    store.saveAll(made);
    List<UUID> ids = made.stream().map(Assignment::id).toList();
    events.publishEvent(new HandlingReopened(proposalId, next, ids, cause, deed));
    made.forEach(assignment -> events.publishEvent(assignment.announcement(deed)));
    return ids;
  }
}

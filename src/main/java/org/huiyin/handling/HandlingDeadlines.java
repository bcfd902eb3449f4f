package org.huiyin.handling;

import java.time.Clock;
import java.util.UUID;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to assignments by itself when a day has passed. */
@Service
@Transactional
public class HandlingDeadlines {

  private final AssignmentStore store;
  private final ProposalProgress progress;
  private final Clock clock;

  HandlingDeadlines(AssignmentStore store, ProposalProgress progress, Clock clock) {
    this.store = store;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Takes an assignment as claimed because nobody claimed or returned it in time. Does nothing when
   * somebody did, so that it may be called again.
   *
   * @param assignmentId the assignment
   * @throws RuleViolation 404 without such an assignment, 409 while the day has not passed
   */
  public void deemClaimed(UUID assignmentId) {
    store.lockProposalOf(assignmentId);
    Assignment assignment = store.locked(assignmentId);
    if (assignment.deemClaimed(Deed.bySystem(clock.instant()), clock.getZone())) {
      progress.handlingStarted(assignment.proposalId());
      store.save(assignment);
    }
  }
}

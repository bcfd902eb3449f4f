package org.huiyin.supervision;

import java.util.List;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentView;
import org.huiyin.proposal.ProposalView;

/**
 * A proposal for which a supervision may be opened.
 *
 * @param proposal the proposal
 * @param departments those that answer for it; none before it is assigned
 */
public record SupervisionCandidate(ProposalView proposal, List<AssignmentView> departments) {

  /** Copies the departments. */
  public SupervisionCandidate {
    departments = List.copyOf(departments);
  }

  /**
   * Tells whether a department still owes its reply.
   *
   * @param assignment one of the departments'
   * @return true until it has replied
   */
  public boolean owes(AssignmentView assignment) {
    return assignment.state() != AssignmentState.REPLIED;
  }
}

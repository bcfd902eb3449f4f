package org.huiyin.lookback;

import java.util.UUID;
import org.huiyin.handling.ResultClass;

/** A delivered reply that a campaign returns to, and why. */
record Pick(Reply reply, PickedBy by) {

  /**
   * The last reply of one department on a closed proposal.
   *
   * @param proposalId the proposal
   * @param departmentId the department
   * @param assignmentId the assignment it was given in
   * @param resultClass its class
   */
  record Reply(UUID proposalId, UUID departmentId, UUID assignmentId, ResultClass resultClass) {}
}

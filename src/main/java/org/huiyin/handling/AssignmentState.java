package org.huiyin.handling;

/** Where the handling of a proposal by one department stands. */
public enum AssignmentState {
  /** The department has to claim it or ask to return it. */
  AWAITING_CLAIM(true),
  /** The transmission office has to rule on the return asked for. */
  RETURN_REQUESTED(true),
  /** The department handles it: plans, speaks with the proposer, writes its reply or opinion. */
  IN_HANDLING(true),
  /** The approver of the department has to sign the reply. */
  AWAITING_APPROVAL(true),
  /** The transmission office has to audit the reply. */
  AWAITING_AUDIT(true),
  /** The reply was delivered. */
  REPLIED(false),
  /** The co-opinion was given to the lead. */
  OPINION_GIVEN(false),
  /** The lead replied without the co-opinion. */
  OPINION_LAPSED(false),
  /** The return was upheld. */
  RETURNED(false);

  private final boolean open;

  AssignmentState(boolean open) {
    this.open = open;
  }

  /**
   * Tells whether somebody still has to do something.
   *
   * @return true until the reply or opinion is there, lapsed, or the assignment was returned
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * Tells whether the department took the assignment on.
   *
   * @return true from claiming on, also when the reply is delivered
   */
  public boolean isClaimed() {
    return this != AWAITING_CLAIM && this != RETURN_REQUESTED && this != RETURNED;
  }
}

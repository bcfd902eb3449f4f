package org.huiyin.proposal;

/** What can be done in a review. */
public enum ReviewDeed {
  /** Staff returned the proposal for amendment. */
  RETURNED,
  /** Staff recommended a decision. */
  RECOMMENDED,
  /** The lead asked for another recommendation. */
  RECONSIDERED,
  /** The lead decided. */
  DECIDED,
  /** A merge was undone. */
  MERGE_UNDONE;

  /**
   * Tells whether the step prepares a decision and is not for readers outside the committee.
   *
   * @return true for recommendations and requests to reconsider them
   */
  public boolean isInternal() {
    return this == RECOMMENDED || this == RECONSIDERED;
  }
}

package org.huiyin.handling;

/** What became of a promise. */
public enum CommitmentState {
  /** Not settled. */
  OPEN,
  /** Kept. */
  KEPT,
  /** Kept in part. */
  PARTLY_KEPT,
  /** Not kept. */
  NOT_KEPT,
  /** Cannot be kept, with the reason. */
  CANNOT_BE_KEPT
}

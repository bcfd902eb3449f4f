package org.huiyin.proposal;

/** What the review decides about a proposal. */
public enum FilingOutcome {
  /** It gets a case number and goes to assignment. */
  FILE,
  /** It follows a master proposal on the same matter. */
  MERGE,
  /** It ends, with a reason. */
  NOT_FILE,
  /** It goes on through another channel. */
  CONVERT
}

package org.huiyin.shared;

/** A stretch of the procedure with its own task list and figures. */
public enum Stage {
  /** Writing, co-signing and check. */
  SUBMISSION,
  /** Review and filing decision. */
  FILING_REVIEW,
  /** Assignment to departments. */
  ASSIGNMENT,
  /** Handling by departments, up to the reply. */
  HANDLING,
  /** Satisfaction rating and what follows from it. */
  RATING,
  /** Supervision of what stalls. */
  SUPERVISION,
  /** Look-back on promises. */
  LOOK_BACK
}

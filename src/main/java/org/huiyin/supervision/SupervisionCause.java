package org.huiyin.supervision;

/** Why a supervision was opened. */
public enum SupervisionCause {
  /** A key proposal. */
  KEY,
  /** Handling is long overdue. */
  OVERDUE,
  /** The proposer was not satisfied. */
  UNSATISFIED,
  /** The matter comes again and again. */
  REPEATED,
  /** A leader or the committee asked for it. */
  INSTRUCTED
}

package org.huiyin.satisfaction;

/** An answer on one axis of the rating form. */
public enum Satisfaction {
  /** Satisfied. */
  SATISFIED,
  /** Basically satisfied. */
  BASICALLY_SATISFIED,
  /** Unsatisfied. */
  UNSATISFIED,
  /** No answer in time; never counted as satisfied. */
  NO_FEEDBACK
}

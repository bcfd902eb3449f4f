package org.huiyin.supervision;

/** Where one demand of a supervision stands. */
public enum DemandState {
  /** The department has to answer it. */
  OPEN,
  /** Answered, to be assessed. */
  ANSWERED,
  /** Met (销号). */
  WRITTEN_OFF,
  /** Dropped with the supervision. */
  DROPPED
}

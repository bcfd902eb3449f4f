package org.huiyin.supervision;

/** Who leads a supervision. */
public enum SupervisionLevel {
  /** The proposal committee. */
  STAFF,
  /** A leader of the committee in person. */
  LEADER
}

package org.huiyin.proposal;

/** When a proposal was handed in. */
public enum Origin {
  /** At the plenary session. */
  PLENARY,
  /** Between plenary sessions. */
  ORDINARY
}

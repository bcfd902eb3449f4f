package org.huiyin.handling;

/** Why departments handle a proposal again. */
public enum ReopeningCause {
  /** The proposer was not satisfied. */
  RATING,
  /** The joint consultation agreed on it. */
  CONSULTATION,
  /** A promise was not kept. */
  LOOK_BACK
}

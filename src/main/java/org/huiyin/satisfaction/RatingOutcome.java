package org.huiyin.satisfaction;

/** What follows from the ratings of a round. */
public enum RatingOutcome {
  /** The proposal is closed. */
  CLOSE,
  /** The departments handle it again. */
  REHANDLE,
  /** Department, proposer and committee sit down together. */
  CONSULT
}

package org.huiyin.handling;

/** The part a department takes in handling a proposal. */
public enum HandlingRole {
  /** Answers the proposer, with the opinions of co-handlers. */
  LEAD,
  /** Gives its opinion to the lead, never to the proposer. */
  CO,
  /** Answers for its own part. */
  SEPARATE
}

package org.huiyin.handling;

/** What the proposer said to a contact the department recorded. */
public enum ContactState {
  /** Nothing yet. */
  UNCONFIRMED,
  /** It took place as recorded. */
  CONFIRMED,
  /** It did not, or not as recorded. */
  DISPUTED
}

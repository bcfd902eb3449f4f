package org.huiyin.lookback;

/** What a look-back found. */
public enum LookBackVerdict {
  /** The promises are kept; the result becomes class A. */
  KEPT,
  /** Late or kept in part; a new date is set. */
  NEW_DATE,
  /** Not kept; the proposal is reopened. */
  NOT_KEPT,
  /** Cannot be kept; the result becomes class C with the reason. */
  CANNOT_BE_KEPT
}

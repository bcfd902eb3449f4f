package org.huiyin.handling;

/** What became of a request to return an assignment. */
public enum ReturnState {
  /** The transmission office has to rule on it. */
  OPEN,
  /** The department is rid of it. */
  UPHELD,
  /** The department must handle it. */
  REFUSED
}

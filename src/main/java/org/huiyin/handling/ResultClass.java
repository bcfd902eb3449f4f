package org.huiyin.handling;

/** Result of handling as the reply states it. */
public enum ResultClass {
  /** Solved or adopted. */
  A,
  /** Being solved or planned, with a dated promise. */
  B,
  /** Cannot be solved now, with the reason. */
  C
}

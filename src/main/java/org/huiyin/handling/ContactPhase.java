package org.huiyin.handling;

/** When in the handling the contact took place. */
public enum ContactPhase {
  /** Before handling began. */
  BEFORE,
  /** While handling. */
  DURING,
  /** After the reply. */
  AFTER
}

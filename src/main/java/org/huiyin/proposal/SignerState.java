package org.huiyin.proposal;

/** Where an invitation to sign jointly stands. */
public enum SignerState {
  /** Asked, not yet answered. */
  INVITED,
  /** Signed. */
  ACCEPTED,
  /** Refused. */
  REFUSED,
  /** Silent until the limit or until submission; silence is no signature. */
  LAPSED
}

package org.huiyin.lookback;

/** Why a proposal came into a campaign; the first that applies. */
public enum PickedBy {
  /** Picked by a person. */
  BY_HAND,
  /** A promise falls due in the time of the campaign. */
  PROMISE_DUE,
  /** The reply is of class B. */
  CLASS_B,
  /** Drawn from the replies of classes A and C. */
  SAMPLE
}

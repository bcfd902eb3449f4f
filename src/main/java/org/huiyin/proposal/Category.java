package org.huiyin.proposal;

/** Field of a proposal. */
public enum Category {
  /** Economy. */
  ECONOMY,
  /** Politics. */
  POLITICS,
  /** Culture. */
  CULTURE,
  /** Society. */
  SOCIETY,
  /** Ecology. */
  ECOLOGY,
  /** Anything else. */
  OTHER
}

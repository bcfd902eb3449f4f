package org.huiyin.satisfaction;

/** Where the rating of one signer stands. */
public enum RatingState {
  /** Asked for, no answer yet. */
  ASKED,
  /** Given; may be given again until the proposal is closed. */
  RATED,
  /** No answer in time; never counted as satisfied. */
  NO_FEEDBACK
}

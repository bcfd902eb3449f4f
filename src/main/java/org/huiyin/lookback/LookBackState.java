package org.huiyin.lookback;

/** Where a look-back stands. */
public enum LookBackState {
  /** The department has to report. */
  REPORTING,
  /** Staff verify the report. */
  VERIFYING,
  /** The proposer may confirm or dispute the verdict. */
  CONFIRMING,
  /** The committee lead rules on a disputed verdict. */
  DISPUTED,
  /** The verdict is final and about to take effect. */
  SETTLED,
  /** The verdict took effect. */
  CONCLUDED,
  /** Stopped, because its campaign was or the proposal is handled again. */
  STOPPED;

  /**
   * Tells whether somebody still has to do something.
   *
   * @return true until it is concluded or stopped
   */
  public boolean isOpen() {
    return this != CONCLUDED && this != STOPPED;
  }
}

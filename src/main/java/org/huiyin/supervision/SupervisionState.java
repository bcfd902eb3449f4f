package org.huiyin.supervision;

/** Where a supervision stands. */
public enum SupervisionState {
  /** Opened; staff have to word its demands. */
  TO_BE_WORDED,
  /** The order is with the department. */
  ORDERED,
  /** The department answered; the answers are to be assessed. */
  ANSWERED,
  /** All demands are met. */
  WRITTEN_OFF,
  /** No longer needed. */
  CANCELLED;

  /**
   * Tells whether somebody still has to do something.
   *
   * @return true until it is written off or cancelled
   */
  public boolean isOpen() {
    return this != WRITTEN_OFF && this != CANCELLED;
  }
}

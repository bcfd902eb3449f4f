package org.huiyin.notification.contract;

/** A record as it goes over the wire: a flat object of ids, dates, numbers and texts. */
public interface ContractRecord {

  /**
   * Returns the proposal it is about.
   *
   * @return facts of the proposal
   */
  ProposalV1 proposal();

  /**
   * Returns who did it, for whom, when and how.
   *
   * @return the deed
   */
  DeedV1 deed();
}

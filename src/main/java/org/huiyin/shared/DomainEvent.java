package org.huiyin.shared;

import java.util.UUID;

/**
 * Something that happened to a proposal, in the past tense. Events are published inside the
 * transaction that made them true; they carry ids and facts, never entities.
 */
public interface DomainEvent {

  /**
   * Returns the proposal it happened to; the key that keeps events of one proposal in order.
   *
   * @return id of the proposal
   */
  UUID proposalId();

  /**
   * Returns who did it, for whom, when and how.
   *
   * @return the deed
   */
  Deed deed();
}

package org.huiyin.proposal;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Where a proposal stands. Its name in {@code messages/} is {@code ProposalState.<name>}. */
public enum ProposalState implements MessageSourceResolvable {
  /** Being written. */
  DRAFT,
  /** Being written, with members who sign jointly or were invited to. */
  CO_SIGNING,
  /** Registered, waiting for the check. */
  SUBMITTED,
  /** Back with the proposer, who amends it. */
  RETURNED_FOR_AMENDMENT,
  /** Complete, waiting for the filing decision. */
  UNDER_REVIEW,
  /** Filed with a case number, waiting for departments. */
  AWAITING_ASSIGNMENT,
  /** Follows a master proposal on the same matter. */
  MERGED,
  /** Ended by the review, with the reason. */
  NOT_FILED,
  /** Goes on through another channel. */
  CONVERTED,
  /** Taken back by the proposer. */
  WITHDRAWN,
  /** Not amended in time. */
  LAPSED,
  /** Assigned, not yet claimed by a department. */
  ASSIGNED,
  /** Being handled. */
  IN_HANDLING,
  /** Every reply delivered. */
  REPLIED,
  /** The signers are asked what they think. */
  AWAITING_RATING,
  /** Being handled again. */
  REHANDLING,
  /** Department, proposer and committee consult. */
  JOINT_CONSULTATION,
  /** Finished; promises may still be tracked. */
  CLOSED,
  /** Put away. */
  ARCHIVED;

  /**
   * Tells whether nobody has to do anything about the proposal itself any more. A merged one
   * follows its master; a closed one may be reopened by a look-back.
   *
   * @return true when its own way ended
   */
  public boolean isTerminal() {
    return switch (this) {
      case MERGED, NOT_FILED, CONVERTED, WITHDRAWN, LAPSED, CLOSED, ARCHIVED -> true;
      default -> false;
    };
  }

  /**
   * Tells whether the proposer may still change the text.
   *
   * @return true while the proposal is in the proposer's hands
   */
  public boolean isEditable() {
    return this == DRAFT || this == CO_SIGNING || this == RETURNED_FOR_AMENDMENT;
  }

  /**
   * Says what somebody can do who wanted something that this state does not allow.
   *
   * @return key of a text
   */
  public MessageSourceResolvable advice() {
    return new DefaultMessageSourceResolvable("proposal.advice." + name());
  }

  @Override
  public String[] getCodes() {
    return new String[] {"ProposalState." + name()};
  }
}

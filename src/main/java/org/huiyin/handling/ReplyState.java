package org.huiyin.handling;

/** Where one version of a reply stands. From submission on its text is frozen. */
public enum ReplyState {
  /** Being written. */
  DRAFT,
  /** Before the approver. */
  SUBMITTED,
  /** The approver wanted it rewritten; a later version replaces it. */
  REJECTED,
  /** Before the audit. */
  APPROVED,
  /** The audit sent it back; a later version replaces it. */
  SENT_BACK,
  /** Delivered to every proposer. */
  DELIVERED
}

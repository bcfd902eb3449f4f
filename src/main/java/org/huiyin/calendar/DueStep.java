package org.huiyin.calendar;

import java.util.Locale;

/** Steps that have a limit. The rule table names the limit of each. */
public enum DueStep {
  /** Staff check a submission (初核). */
  CHECK,
  /** The proposer amends what was returned (退回修改). */
  AMENDMENT,
  /** The committee decides on filing (审查立案). */
  REVIEW,
  /** The transmission office assigns (交办). */
  ASSIGNMENT,
  /** A co-signer answers an invitation (联名). */
  INVITATION,
  /** A department claims or asks to return (签收). */
  CLAIM,
  /** The transmission office rules on a return (裁定退办). */
  RETURN_RULING,
  /** A department handles and replies (办理). */
  HANDLING,
  /** A co-handling department gives its opinion (会办意见). */
  CO_OPINION,
  /** The approver of the department approves the reply (审签). */
  APPROVAL,
  /** The transmission office audits the reply (审核). */
  AUDIT,
  /** The transmission office rules on an extension (审批延期). */
  EXTENSION_RULING,
  /** Signers rate the handling (征询满意度). */
  RATING,
  /** Signers who have not rated are reminded (催促评价); a mark on the way to the end of the rating. */
  RATING_REMINDER,
  /** Department, proposer and committee consult (三方协商). */
  CONSULTATION,
  /** Staff word a supervision order (拟定督办单). */
  SUPERVISION_ORDER,
  /** A department answers the demands of a supervision (落实督办要求). */
  SUPERVISION_ANSWER,
  /** The answers to a supervision are assessed (审核落实情况). */
  SUPERVISION_ASSESSMENT,
  /** A department reports on its promises (报告承诺落实情况). */
  LOOK_BACK_REPORT,
  /** Staff verify such a report (核实). */
  LOOK_BACK_VERIFICATION,
  /** The proposer confirms or disputes the verdict (确认). */
  LOOK_BACK_CONFIRMATION,
  /** The committee lead rules on a disputed verdict (裁定异议). */
  LOOK_BACK_DISPUTE,
  /** The proposer confirms or disputes a contact (确认沟通情况). */
  CONTACT_CONFIRMATION;

  /**
   * Returns the key of the name of this step's limit in {@code messages/}.
   *
   * @return the key, such as {@code due.return-ruling}
   */
  public String messageKey() {
    return "due." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

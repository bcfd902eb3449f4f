package org.huiyin.shared;

/** A point of the procedure at which somebody has to act; each waiting one is a work item. */
public enum Step {
  /** The proposer writes the proposal. */
  WRITE_PROPOSAL(Stage.SUBMISSION),
  /** An invited member accepts or refuses to sign. */
  ANSWER_INVITATION(Stage.SUBMISSION),
  /** Staff check a submitted proposal for completeness. */
  CHECK_SUBMISSION(Stage.SUBMISSION),
  /** The proposer amends a returned proposal. */
  AMEND_PROPOSAL(Stage.SUBMISSION),
  /** Staff recommend a filing decision. */
  RECOMMEND_FILING(Stage.FILING_REVIEW),
  /** The committee lead decides on filing. */
  DECIDE_FILING(Stage.FILING_REVIEW),
  /** The transmission office assigns departments. */
  ASSIGN_DEPARTMENTS(Stage.ASSIGNMENT),
  /** A department claims its assignment or returns it. */
  CLAIM_ASSIGNMENT(Stage.HANDLING),
  /** The transmission office rules on a return. */
  RULE_ON_RETURN(Stage.HANDLING),
  /** A co-handling department gives its opinion to the lead. */
  GIVE_CO_OPINION(Stage.HANDLING),
  /** A department handles the proposal and drafts its reply. */
  DRAFT_REPLY(Stage.HANDLING),
  /** The approver of the department signs the reply. */
  APPROVE_REPLY(Stage.HANDLING),
  /** The transmission office audits the reply. */
  AUDIT_REPLY(Stage.HANDLING),
  /** The transmission office rules on an extension. */
  DECIDE_EXTENSION(Stage.HANDLING),
  /** The proposer confirms or disputes a contact. */
  CONFIRM_CONTACT(Stage.HANDLING),
  /** A signer rates the handling. */
  RATE_HANDLING(Stage.RATING),
  /** The committee holds the joint consultation. */
  HOLD_CONSULTATION(Stage.RATING),
  /** Staff word the supervision order. */
  WORD_SUPERVISION_ORDER(Stage.SUPERVISION),
  /** The department answers the demands. */
  ANSWER_DEMANDS(Stage.SUPERVISION),
  /** Staff assess the answers. */
  ASSESS_ANSWERS(Stage.SUPERVISION),
  /** The supervising leader assesses the answers. */
  ASSESS_AS_LEADER(Stage.SUPERVISION),
  /** The department reports on its promises. */
  REPORT_ON_PROMISES(Stage.LOOK_BACK),
  /** Staff verify the report. */
  VERIFY_REPORT(Stage.LOOK_BACK),
  /** The proposer confirms or disputes the verdict. */
  CONFIRM_VERDICT(Stage.LOOK_BACK),
  /** The committee lead rules on a disputed verdict. */
  RESOLVE_DISPUTE(Stage.LOOK_BACK);

  private final Stage stage;

  Step(Stage stage) {
    this.stage = stage;
  }

  /**
   * Returns the stage the step belongs to.
   *
   * @return the stage
   */
  public Stage stage() {
    return stage;
  }
}

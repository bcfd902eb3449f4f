package org.huiyin.organisation;

/** What a person may be in the handling of proposals. */
public enum Role {
  /**
   * Member who writes and signs proposals; co-signers and contact persons of collective proposers
   * are the same people.
   */
  PROPOSER,
  /** Staff of the proposal committee. */
  COMMITTEE_STAFF,
  /** Head of the proposal committee. */
  COMMITTEE_LEAD,
  /** Office of party committee or government that passes proposals to departments. */
  TRANSMISSION_OFFICE,
  /** Handles assigned proposals in a department. */
  DEPARTMENT_HANDLER,
  /** Approves and signs the replies of a department. */
  DEPARTMENT_APPROVER,
  /** Leader who supervises. */
  SUPERVISOR,
  /** Scores an assigned sample. */
  ASSESSOR,
  /** Keeps organisations, people, calendar and rules. */
  ADMIN,
  /** Reads the trail. */
  AUDITOR;

  /**
   * Tells whether the role is held in a department rather than in the committee.
   *
   * @return true for handlers and approvers
   */
  public boolean isOfDepartment() {
    return this == DEPARTMENT_HANDLER || this == DEPARTMENT_APPROVER;
  }
}

package org.huiyin.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a page offers its reader to do with an assignment; the desks decide.
 *
 * @param claim to claim it or ask to return it
 * @param opinion to give the opinion of a co-handler
 * @param reply to write the reply
 * @param approve to sign the reply
 * @param ruleOnReturn to rule on the return asked for
 * @param ruleOnExtension the request for more time to rule on; null for none
 * @param audit to audit the reply
 * @param plan to plan the handling
 * @param contact to record a contact
 * @param further to ask for a further department
 * @param extension to ask for more time
 * @param addDepartment to add a department
 * @param heldBy who is at the step already, when it is somebody else; null otherwise
 * @param handlers handlers whose paper the reader may enter; empty for people of the department
 * @param approvers approvers whose paper the reader may enter
 * @param mayConfirmOnPaper whether the reader may enter what a proposer said to a contact
 * @param departments departments that could take part
 * @param limits what the rules allow
 */
record DocketDeeds(
    boolean claim,
    boolean opinion,
    boolean reply,
    boolean approve,
    boolean ruleOnReturn,
    @Nullable UUID ruleOnExtension,
    boolean audit,
    boolean plan,
    boolean contact,
    boolean further,
    boolean extension,
    boolean addDepartment,
    @Nullable String heldBy,
    List<Person> handlers,
    List<Person> approvers,
    boolean mayConfirmOnPaper,
    List<Department> departments,
    Limits limits) {

  /**
   * Numbers and days the forms tell in advance.
   *
   * @param sendBacks how often the audit may send a reply back in all
   * @param firstExtension earliest day time can be extended to
   * @param lastExtension latest day time can be extended to
   * @param firstPromise earliest day a promise can have
   * @param lastPromise latest day a promise can have
   * @param assignedOn earliest day a contact can have
   * @param today latest day a contact can have
   */
  record Limits(
      int sendBacks,
      LocalDate firstExtension,
      LocalDate lastExtension,
      LocalDate firstPromise,
      LocalDate lastPromise,
      LocalDate assignedOn,
      LocalDate today) {}

  /** Returns whether there is anything to do beside the present step. */
  public boolean anyBeside() {
    return plan || contact || further || extension;
  }

  /** Returns whether the department itself has something to do. */
  public boolean anyOfDepartment() {
    return claim || opinion || reply || approve || anyBeside();
  }

  /** Returns whether the reader would enter the deeds of the department from paper. */
  public boolean onPaper() {
    return !handlers.isEmpty() || !approvers.isEmpty();
  }

  /** Returns whether there is anything at all. */
  public boolean any() {
    return anyOfDepartment() || ruleOnReturn || ruleOnExtension != null || audit || addDepartment;
  }
}

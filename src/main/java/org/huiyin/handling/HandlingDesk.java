package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of a department: it claims or returns what it was assigned, plans, speaks with the
 * proposer, gives its opinion or writes its reply. The version a person saw is that of the
 * assignment unless a method says otherwise.
 */
@Service
@Transactional
public class HandlingDesk {

  private static final int MEASURES = 2_000;
  private static final int RESPONSIBLE = 100;

  private final AssignmentStore store;
  private final DepartmentRequests requests;
  private final ContactBook contacts;
  private final ReplyWriting writing;
  private final CoOpinionRows opinions;
  private final ProposalProgress progress;
  private final Organisation organisation;
  private final Clock clock;

  HandlingDesk(
      AssignmentStore store,
      DepartmentRequests requests,
      ContactBook contacts,
      ReplyWriting writing,
      CoOpinionRows opinions,
      ProposalProgress progress,
      Organisation organisation,
      Clock clock) {
    this.store = store;
    this.requests = requests;
    this.contacts = contacts;
    this.writing = writing;
    this.opinions = opinions;
    this.progress = progress;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * Claims an assignment. With the first claim the proposal is being handled.
   *
   * @param assignmentId the assignment
   * @param by a handler of the department
   * @throws RuleViolation 409 when somebody else claimed it, whom the refusal names, or the limit
   *     has passed
   */
  public void claim(UUID assignmentId, Acting by) {
    store.lockProposalOf(assignmentId);
    Assignment assignment = store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER);
    UUID personId = by.principal().personId();
    assignment.claim(personId, by.deed(clock), clock.getZone(), organisation::nameOf);
    progress.handlingStarted(assignment.proposalId());
    store.save(assignment, by);
  }

  /**
   * Asks to be rid of an assignment, instead of claiming it.
   *
   * @param assignmentId the assignment
   * @param reason why the department is not competent
   * @param suggestedDepartmentId which one is, if known
   * @param by a handler of the department
   * @throws RuleViolation 409 after the limit, after claiming, or when the place was returned too
   *     often
   */
  public void requestReturn(
      UUID assignmentId, String reason, @Nullable UUID suggestedDepartmentId, Acting by) {
    requests.toReturn(
        store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER),
        reason,
        suggestedDepartmentId,
        by);
  }

  /**
   * Asks the transmission office to add a department.
   *
   * @param assignmentId the assignment, claimed
   * @param departmentId the department that should join
   * @param reason why
   * @param by a handler of the department
   * @return the request
   * @throws RuleViolation 409 when that department takes part already or was asked for already
   */
  public UUID askForFurtherDepartment(
      UUID assignmentId, UUID departmentId, String reason, Acting by) {
    return requests.forFurtherDepartment(
        store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER), departmentId, reason, by);
  }

  /**
   * Writes down or changes how the department means to handle the proposal.
   *
   * @param assignmentId the assignment, in handling
   * @param plan the plan
   * @param by a handler of the department
   */
  public void plan(UUID assignmentId, HandlingPlan plan, Acting by) {
    Assignment assignment = store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER);
    assignment.require(AssignmentState.IN_HANDLING);
    assignment.plan(checked(plan), by.deed(clock));
    store.save(assignment, by);
  }

  private HandlingPlan checked(HandlingPlan typed) {
    Faults faults = new Faults();
    HandlingPlan plan =
        new HandlingPlan(
            faults.requireText("measures", typed.measures(), MEASURES),
            faults.optionalText("responsible", typed.responsible(), RESPONSIBLE),
            typed.replyOn());
    if (plan.replyOn() != null && plan.replyOn().isBefore(LocalDate.now(clock))) {
      faults.add("replyOn", "plan.reply-in-past");
    }
    faults.refuseIfAny();
    return plan;
  }

  /**
   * Records a contact with the proposer, who then confirms or disputes it.
   *
   * @param assignmentId the assignment of a lead or separate department, claimed or replied
   * @param form what took place
   * @param by a handler of the department
   * @return the contact
   */
  public UUID recordContact(UUID assignmentId, ContactForm form, Acting by) {
    return contacts.record(store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER), form, by);
  }

  /**
   * Confirms or disputes a contact.
   *
   * @param contactId the contact; the version seen is its own
   * @param confirmed whether it took place as recorded
   * @param comment a remark; needed for a dispute
   * @param by the proposer
   * @throws RuleViolation 409 when it was answered already or the proposal is archived
   */
  public void confirmContact(
      UUID contactId, boolean confirmed, @Nullable String comment, Acting by) {
    contacts.answer(contactId, confirmed, comment == null ? "" : comment, by);
  }

  /**
   * Gives the opinion of a co-handler to the lead.
   *
   * @param assignmentId the assignment of the co-handler, claimed
   * @param text the opinion
   * @param by a handler of the co-handling department
   */
  public void giveCoOpinion(UUID assignmentId, String text, Acting by) {
    Assignment assignment = store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER);
    Deed deed = by.deed(clock);
    assignment.giveOpinion(deed);
    String opinion = Typed.required("text", text, Typed.OPINION);
    opinions.save(CoOpinion.of(assignment, opinion, by.principal().personId(), deed));
    store.save(assignment, by);
  }

  /**
   * Asks for more time.
   *
   * @param assignmentId the assignment of a lead or separate department, in handling
   * @param until the day asked for
   * @param reason why
   * @param by a handler of the department
   * @return the request
   * @throws RuleViolation 409 from the due day on or while a request is open, 422 for a day that
   *     {@link ExtensionPolicy} does not allow
   */
  public UUID requestExtension(UUID assignmentId, LocalDate until, String reason, Acting by) {
    return requests.forTime(
        store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER), until, reason, by);
  }

  /**
   * Saves what was written so far, however incomplete. After a rejection or a sending back a new
   * version begins.
   *
   * @param assignmentId the assignment, in handling; the version seen is that of the draft
   * @param draft the text
   * @param by a handler of the department
   * @return the reply
   * @throws org.huiyin.shared.InvalidInput 422 for what could not be stored
   */
  public UUID saveReply(UUID assignmentId, ReplyDraft draft, Acting by) {
    return writing.save(store.ofDepartment(assignmentId, by, Role.DEPARTMENT_HANDLER), draft, by);
  }

  /**
   * Puts the saved reply before the approver of the department.
   *
   * @param assignmentId the assignment, in handling
   * @param by a handler of the department
   * @throws org.huiyin.shared.InvalidInput 422 with everything {@link ReplyPolicy} misses
   * @throws RuleViolation 409 while co-opinions must be waited for
   */
  public void submitReply(UUID assignmentId, Acting by) {
    Round round = store.roundOf(assignmentId);
    Assignment assignment = round.get(assignmentId);
    by.requireDepartment(assignment.departmentId(), Role.DEPARTMENT_HANDLER);
    writing.submit(round, assignment, by);
  }

  /**
   * Saves what was written and puts it before the approver, both or nothing.
   *
   * @param assignmentId the assignment, in handling; the version seen is that of the draft
   * @param draft the text
   * @param by a handler of the department
   * @throws org.huiyin.shared.InvalidInput 422 with everything {@link ReplyPolicy} misses
   * @throws RuleViolation 409 while co-opinions must be waited for
   */
  public void submitReply(UUID assignmentId, ReplyDraft draft, Acting by) {
    saveReply(assignmentId, draft, by);
    submitReply(assignmentId, by.havingSeen(null));
  }

  /**
   * Signs a reply, which then goes to the audit.
   *
   * @param assignmentId the assignment
   * @param by an approver of the department
   */
  public void approveReply(UUID assignmentId, Acting by) {
    writing.approve(store.ofDepartment(assignmentId, by, Role.DEPARTMENT_APPROVER), by);
  }

  /**
   * Has a reply rewritten.
   *
   * @param assignmentId the assignment
   * @param reason what is to be improved
   * @param by an approver of the department
   */
  public void rejectReply(UUID assignmentId, String reason, Acting by) {
    writing.reject(store.ofDepartment(assignmentId, by, Role.DEPARTMENT_APPROVER), reason, by);
  }
}

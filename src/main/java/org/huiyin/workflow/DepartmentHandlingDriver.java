package org.huiyin.workflow;

import java.util.Map;
import org.huiyin.handling.AssignmentClaimed;
import org.huiyin.handling.CoOpinionGiven;
import org.huiyin.handling.CoOpinionLapsed;
import org.huiyin.handling.ContactConfirmed;
import org.huiyin.handling.ContactDisputed;
import org.huiyin.handling.ContactRecorded;
import org.huiyin.handling.DepartmentAssigned;
import org.huiyin.handling.ExtensionGranted;
import org.huiyin.handling.ExtensionRefused;
import org.huiyin.handling.ExtensionRequested;
import org.huiyin.handling.ReplyApproved;
import org.huiyin.handling.ReplyDelivered;
import org.huiyin.handling.ReplyRejected;
import org.huiyin.handling.ReplySentBack;
import org.huiyin.handling.ReplySubmitted;
import org.huiyin.handling.ReturnRefused;
import org.huiyin.handling.ReturnRequested;
import org.huiyin.handling.ReturnUpheld;
import org.huiyin.shared.Step;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the handling of one department along, from claim to delivered reply. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class DepartmentHandlingDriver {

  private final EngineSteps steps;

  DepartmentHandlingDriver(EngineSteps steps) {
    this.steps = steps;
  }

  @EventListener
  void on(DepartmentAssigned event) {
    if (event.added()) {
      steps.signal(
          ProcessModel.DEPARTMENT_ADDED,
          event.proposalId(),
          event.deed(),
          Map.of(ProcessModel.ASSIGNMENT_ID, event.assignmentId().toString()));
    }
  }

  @EventListener
  void on(AssignmentClaimed event) {
    steps.complete(
        Step.CLAIM_ASSIGNMENT,
        event.assignmentId(),
        event.deed(),
        Map.of(
            ProcessModel.CLAIM_ANSWER, "CLAIMED", ProcessModel.HANDLING_ROLE, event.role().name()));
  }

  @EventListener
  void on(ReturnRequested event) {
    steps.complete(
        Step.CLAIM_ASSIGNMENT,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.CLAIM_ANSWER, "RETURN_REQUESTED"));
  }

  @EventListener
  void on(ReturnUpheld event) {
    steps.complete(
        Step.RULE_ON_RETURN,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.RETURN_RULING, "UPHELD"));
  }

  @EventListener
  void on(ReturnRefused event) {
    steps.complete(
        Step.RULE_ON_RETURN,
        event.assignmentId(),
        event.deed(),
        Map.of(
            ProcessModel.RETURN_RULING,
            "REFUSED",
            ProcessModel.HANDLING_ROLE,
            event.role().name()));
  }

  @EventListener
  void on(ContactRecorded event) {
    steps.signalIfRunning(
        ProcessModel.CONTACT_RECORDED,
        event.assignmentId(),
        event.deed(),
        Map.of(
            "contactId",
            event.contactId().toString(),
            ProcessModel.PERSON_ID,
            event.proposerId().toString()));
  }

  @EventListener
  void on(ContactConfirmed event) {
    steps.completeIfWaiting(
        Step.CONFIRM_CONTACT, event.assignmentId(), event.contactId(), event.deed());
  }

  @EventListener
  void on(ContactDisputed event) {
    steps.completeIfWaiting(
        Step.CONFIRM_CONTACT, event.assignmentId(), event.contactId(), event.deed());
  }

  @EventListener
  void on(CoOpinionGiven event) {
    steps.complete(Step.GIVE_CO_OPINION, event.assignmentId(), event.deed(), Map.of());
  }

  @EventListener
  void on(CoOpinionLapsed event) {
    steps.signal(
        ProcessModel.OPINION_NO_LONGER_NEEDED, event.assignmentId(), event.deed(), Map.of());
  }

  @EventListener
  void on(ExtensionRequested event) {
    steps.signal(
        ProcessModel.EXTENSION_REQUESTED,
        event.assignmentId(),
        event.deed(),
        Map.of("extensionId", event.extensionId().toString()));
  }

  @EventListener
  void on(ExtensionGranted event) {
    steps.completeFor(
        Step.DECIDE_EXTENSION, event.assignmentId(), event.extensionId(), event.deed());
  }

  @EventListener
  void on(ExtensionRefused event) {
    steps.completeFor(
        Step.DECIDE_EXTENSION, event.assignmentId(), event.extensionId(), event.deed());
  }

  @EventListener
  void on(ReplySubmitted event) {
    steps.complete(Step.DRAFT_REPLY, event.assignmentId(), event.deed(), Map.of());
  }

  @EventListener
  void on(ReplyRejected event) {
    steps.complete(
        Step.APPROVE_REPLY,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.REPLY_APPROVAL, "REJECTED"));
  }

  @EventListener
  void on(ReplyApproved event) {
    steps.complete(
        Step.APPROVE_REPLY,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.REPLY_APPROVAL, "APPROVED"));
  }

  @EventListener
  void on(ReplySentBack event) {
    steps.complete(
        Step.AUDIT_REPLY,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.REPLY_AUDIT, "SENT_BACK"));
  }

  @EventListener
  void on(ReplyDelivered event) {
    steps.complete(
        Step.AUDIT_REPLY,
        event.assignmentId(),
        event.deed(),
        Map.of(ProcessModel.REPLY_AUDIT, "PASSED"));
  }
}

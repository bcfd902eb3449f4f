package org.huiyin.workflow;

import java.util.Map;
import org.huiyin.handling.HandlingReopened;
import org.huiyin.handling.ProposalAssigned;
import org.huiyin.handling.ReopeningCause;
import org.huiyin.proposal.CoSignerInvited;
import org.huiyin.proposal.FilingRecommended;
import org.huiyin.proposal.FilingReconsidered;
import org.huiyin.proposal.InvitationAnswered;
import org.huiyin.proposal.MasterAssigned;
import org.huiyin.proposal.MergeUndone;
import org.huiyin.proposal.ProposalConverted;
import org.huiyin.proposal.ProposalDrafted;
import org.huiyin.proposal.ProposalFiled;
import org.huiyin.proposal.ProposalMerged;
import org.huiyin.proposal.ProposalNotFiled;
import org.huiyin.proposal.ProposalPassedCheck;
import org.huiyin.proposal.ProposalResubmitted;
import org.huiyin.proposal.ProposalReturnedForAmendment;
import org.huiyin.proposal.ProposalSubmitted;
import org.huiyin.proposal.ProposalWithdrawn;
import org.huiyin.satisfaction.ConsultationHeld;
import org.huiyin.satisfaction.ProposalRated;
import org.huiyin.shared.Step;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the life of a proposal along, from draft to assignment and from rating to its end. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class LifecycleDriver {

  private final EngineSteps steps;

  LifecycleDriver(EngineSteps steps) {
    this.steps = steps;
  }

  @EventListener
  void on(ProposalDrafted event) {
    steps.start(
        ProcessModel.PROPOSAL_DRAFTED,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.PERSON_ID, event.proposerId().toString()));
  }

  @EventListener
  void on(CoSignerInvited event) {
    steps.signal(
        ProcessModel.CO_SIGNER_INVITED,
        event.proposalId(),
        event.deed(),
        Map.of(
            "invitationId",
            event.invitationId().toString(),
            ProcessModel.PERSON_ID,
            event.personId().toString()));
  }

  @EventListener
  void on(InvitationAnswered event) {
    steps.completeFor(
        Step.ANSWER_INVITATION, event.proposalId(), event.invitationId(), event.deed());
  }

  @EventListener
  void on(ProposalSubmitted event) {
    steps.complete(Step.WRITE_PROPOSAL, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(ProposalPassedCheck event) {
    steps.complete(
        Step.CHECK_SUBMISSION,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.SUBMISSION_CHECK, "PASSED"));
  }

  @EventListener
  void on(ProposalReturnedForAmendment event) {
    steps.complete(
        Step.CHECK_SUBMISSION,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.SUBMISSION_CHECK, "RETURNED"));
  }

  @EventListener
  void on(ProposalResubmitted event) {
    steps.complete(Step.AMEND_PROPOSAL, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(ProposalWithdrawn event) {
    steps.signal(ProcessModel.PROPOSAL_WITHDRAWN, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(FilingRecommended event) {
    steps.complete(Step.RECOMMEND_FILING, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(FilingReconsidered event) {
    steps.complete(
        Step.DECIDE_FILING,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.FILING_DECISION, "RECONSIDER"));
  }

  @EventListener
  void on(ProposalFiled event) {
    steps.complete(
        Step.DECIDE_FILING,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.FILING_DECISION, "FILE"));
  }

  @EventListener
  void on(ProposalNotFiled event) {
    steps.complete(
        Step.DECIDE_FILING,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.FILING_DECISION, "NOT_FILE"));
  }

  @EventListener
  void on(ProposalConverted event) {
    steps.complete(
        Step.DECIDE_FILING,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.FILING_DECISION, "CONVERT"));
  }

  @EventListener
  void on(ProposalMerged event) {
    steps.complete(
        Step.DECIDE_FILING,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.FILING_DECISION, "MERGE"));
  }

  @EventListener
  void on(MergeUndone event) {
    steps.signal(ProcessModel.MERGE_UNDONE, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(MasterAssigned event) {
    steps.signal(ProcessModel.MASTER_ASSIGNED, event.proposalId(), event.deed(), Map.of());
  }

  @EventListener
  void on(ProposalAssigned event) {
    steps.complete(
        Step.ASSIGN_DEPARTMENTS,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.ASSIGNMENT_IDS, EngineSteps.asText(event.assignmentIds())));
  }

  @EventListener
  void on(ProposalRated event) {
    steps.completeIfWaiting(Step.RATE_HANDLING, event.proposalId(), event.ratingId(), event.deed());
  }

  @EventListener
  void on(ConsultationHeld event) {
    steps.complete(
        Step.HOLD_CONSULTATION,
        event.proposalId(),
        event.deed(),
        Map.of(ProcessModel.CONSULTATION_OUTCOME, event.outcome().name()));
  }

  @EventListener
  void on(HandlingReopened event) {
    if (event.cause() == ReopeningCause.LOOK_BACK) {
      steps.start(
          ProcessModel.PROPOSAL_REOPENED,
          event.proposalId(),
          event.deed(),
          EngineSteps.handedOver(ProcessModel.ASSIGNMENT_IDS, event.assignmentIds()));
    }
  }
}

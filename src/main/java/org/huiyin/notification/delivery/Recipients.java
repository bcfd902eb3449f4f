package org.huiyin.notification.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.notification.contract.AssignmentClaimedV1;
import org.huiyin.notification.contract.AssignmentDeemedClaimedV1;
import org.huiyin.notification.contract.CoOpinionGivenV1;
import org.huiyin.notification.contract.CoOpinionLapsedV1;
import org.huiyin.notification.contract.CoSignerInvitedV1;
import org.huiyin.notification.contract.CoSignersRecordedV1;
import org.huiyin.notification.contract.CommitmentMadeV1;
import org.huiyin.notification.contract.CommitmentPostponedV1;
import org.huiyin.notification.contract.CommitmentSettledV1;
import org.huiyin.notification.contract.ConsultationConvenedV1;
import org.huiyin.notification.contract.ConsultationHeldV1;
import org.huiyin.notification.contract.ContactConfirmedV1;
import org.huiyin.notification.contract.ContactDisputedV1;
import org.huiyin.notification.contract.ContactRecordedV1;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.contract.DemandWrittenOffV1;
import org.huiyin.notification.contract.DepartmentAssignedV1;
import org.huiyin.notification.contract.DepartmentRemindedV1;
import org.huiyin.notification.contract.DisputeResolvedV1;
import org.huiyin.notification.contract.DueDateMovedV1;
import org.huiyin.notification.contract.ExtensionGrantedV1;
import org.huiyin.notification.contract.ExtensionRefusedV1;
import org.huiyin.notification.contract.FurtherDepartmentRequestedV1;
import org.huiyin.notification.contract.HandlingReopenedV1;
import org.huiyin.notification.contract.InvitationAnsweredV1;
import org.huiyin.notification.contract.InvitationLapsedV1;
import org.huiyin.notification.contract.LookBackConcludedV1;
import org.huiyin.notification.contract.LookBackDueDateMovedV1;
import org.huiyin.notification.contract.LookBackOpenedV1;
import org.huiyin.notification.contract.LookBackReportReturnedV1;
import org.huiyin.notification.contract.LookBackStoppedV1;
import org.huiyin.notification.contract.LookBackVerifiedV1;
import org.huiyin.notification.contract.MergeUndoneV1;
import org.huiyin.notification.contract.ProposalArchivedV1;
import org.huiyin.notification.contract.ProposalAssignedV1;
import org.huiyin.notification.contract.ProposalClosedV1;
import org.huiyin.notification.contract.ProposalConvertedV1;
import org.huiyin.notification.contract.ProposalFiledV1;
import org.huiyin.notification.contract.ProposalLapsedV1;
import org.huiyin.notification.contract.ProposalMarkedKeyV1;
import org.huiyin.notification.contract.ProposalMergedV1;
import org.huiyin.notification.contract.ProposalNotFiledV1;
import org.huiyin.notification.contract.ProposalPassedCheckV1;
import org.huiyin.notification.contract.ProposalResubmittedV1;
import org.huiyin.notification.contract.ProposalReturnedForAmendmentV1;
import org.huiyin.notification.contract.ProposalSubmittedV1;
import org.huiyin.notification.contract.ProposalWithdrawnV1;
import org.huiyin.notification.contract.RatingLapsedV1;
import org.huiyin.notification.contract.RatingsConcludedV1;
import org.huiyin.notification.contract.RatingsInvitedV1;
import org.huiyin.notification.contract.RatingsRemindedV1;
import org.huiyin.notification.contract.ReminderLetterSentV1;
import org.huiyin.notification.contract.ReplyDeliveredV1;
import org.huiyin.notification.contract.ReplyRejectedV1;
import org.huiyin.notification.contract.ReplySentBackV1;
import org.huiyin.notification.contract.ResultClassCorrectedV1;
import org.huiyin.notification.contract.ReturnRefusedV1;
import org.huiyin.notification.contract.ReturnUpheldV1;
import org.huiyin.notification.contract.SupervisionCancelledV1;
import org.huiyin.notification.contract.SupervisionContinuedV1;
import org.huiyin.notification.contract.SupervisionDueDateMovedV1;
import org.huiyin.notification.contract.SupervisionEscalatedV1;
import org.huiyin.notification.contract.SupervisionOpenedV1;
import org.huiyin.notification.contract.SupervisionOrderedV1;
import org.huiyin.notification.contract.SupervisionWrittenOffV1;
import org.huiyin.notification.contract.VerdictDisputedV1;
import org.huiyin.notification.publishing.EventType;
import org.huiyin.organisation.Role;

/**
 * Who is told what: one line per event. Proposers hear of every step of their proposal that matters
 * and of every end with its reason; departments of what concerns their part. Desks of the committee
 * have their work list, so they only hear of what no work item tells: lapses, returns, disputes.
 * Events without a line tell nobody.
 */
final class Recipients {

  private static final Set<String> STEPS_OF_DEPARTMENTS =
      Set.of("CLAIM", "HANDLING", "CO_OPINION", "APPROVAL");

  private final Map<Class<?>, Rule<ContractRecord>> rules = new HashMap<>();
  private final Concerned concerned;

  Recipients(Concerned concerned) {
    this.concerned = concerned;
    beforeAssignment();
    handling();
    replies();
    satisfaction();
    supervision();
    lookBack();
  }

  /** Writes the notices of an event. */
  @FunctionalInterface
  interface Rule<C extends ContractRecord> {
    void tell(C event, Letters tell);
  }

  /** Returns the notices an event makes. */
  List<Letter> lettersFor(EventType<?, ?> type, ContractRecord contract) {
    Rule<ContractRecord> rule = rules.get(type.contract());
    if (rule == null) {
      return List.of();
    }
    Letters letters = new Letters(type.family() + "." + type.name(), contract, concerned);
    rule.tell(contract, letters);
    return letters.written();
  }

  private <C extends ContractRecord> void on(Class<C> type, Rule<C> rule) {
    rules.put(type, (event, tell) -> rule.tell(type.cast(event), tell));
  }

  private void beforeAssignment() {
    on(
        CoSignerInvitedV1.class,
        (e, tell) ->
            tell.person(e.personId(), concerned.label(e.proposal().proposalId()), e.dueOn()));
    on(
        CoSignersRecordedV1.class,
        (e, tell) -> tell.each(e.personIds(), concerned.label(e.proposal().proposalId())));
    on(
        InvitationAnsweredV1.class,
        (e, tell) ->
            tell.as(e.accepted() ? "accepted" : "refused")
                .firstSigner(
                    concerned.label(e.proposal().proposalId()),
                    concerned.personName(e.personId())));
    on(
        InvitationLapsedV1.class,
        (e, tell) ->
            tell.firstSigner(
                concerned.label(e.proposal().proposalId()), concerned.personName(e.personId())));
    on(ProposalSubmittedV1.class, (e, tell) -> tell.proposers(e.registrationNumber()));
    on(ProposalPassedCheckV1.class, (e, tell) -> tell.proposers());
    on(ProposalReturnedForAmendmentV1.class, (e, tell) -> tell.proposers(e.reason(), e.dueOn()));
    on(ProposalResubmittedV1.class, (e, tell) -> tell.proposers());
    on(ProposalLapsedV1.class, (e, tell) -> tell.proposers().office(Role.COMMITTEE_STAFF));
    on(
        ProposalWithdrawnV1.class,
        (e, tell) -> {
          if (e.proposal().title() != null) {
            tell.proposers(e.reason()).office(Role.COMMITTEE_STAFF, e.reason());
          }
        });
    on(ProposalFiledV1.class, (e, tell) -> tell.proposers());
    on(ProposalNotFiledV1.class, (e, tell) -> tell.proposers(e.reason()));
    on(ProposalConvertedV1.class, (e, tell) -> tell.as(e.convertedTo()).proposers(e.reason()));
    on(
        ProposalMergedV1.class,
        (e, tell) -> tell.proposers(concerned.label(e.masterId()), e.reason()));
    on(MergeUndoneV1.class, (e, tell) -> tell.proposers(e.reason()));
    on(
        ProposalMarkedKeyV1.class,
        (e, tell) -> {
          tell.everyProposer();
          if (e.leaderId() != null) {
            tell.person(e.leaderId());
          }
        });
  }

  private void handling() {
    on(ProposalAssignedV1.class, (e, tell) -> tell.everyProposer());
    on(
        DepartmentAssignedV1.class,
        (e, tell) -> {
          tell.as(e.role()).department(e.departmentId(), e.claimDueOn(), e.dueOn());
          if (e.added()) {
            tell.as("added").everyProposer(concerned.departmentName(e.departmentId()));
          }
        });
    on(
        AssignmentClaimedV1.class,
        (e, tell) -> {
          if (!"CO".equals(e.role())) {
            tell.everyProposer(concerned.departmentName(e.departmentId()));
          }
        });
    on(
        AssignmentDeemedClaimedV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), e.dueOn())
                .office(Role.TRANSMISSION_OFFICE, concerned.departmentName(e.departmentId())));
    on(
        FurtherDepartmentRequestedV1.class,
        (e, tell) ->
            tell.office(
                Role.TRANSMISSION_OFFICE,
                concerned.departmentName(e.departmentId()),
                concerned.departmentName(e.requestedDepartmentId()),
                e.reason()));
    on(
        ReturnUpheldV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), e.reason())
                .office(
                    Role.COMMITTEE_STAFF, concerned.departmentName(e.departmentId()), e.reason()));
    on(
        ReturnRefusedV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.reason(), e.dueOn()));
    on(
        ExtensionGrantedV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), e.dueOn())
                .everyProposer(concerned.departmentName(e.departmentId()), e.dueOn()));
    on(ExtensionRefusedV1.class, (e, tell) -> tell.department(e.departmentId(), e.reason()));
    on(
        DueDateMovedV1.class,
        (e, tell) -> {
          if (STEPS_OF_DEPARTMENTS.contains(e.step())) {
            tell.department(e.departmentId(), e.from(), e.to());
          }
        });
    on(
        ContactRecordedV1.class,
        (e, tell) ->
            tell.person(e.proposerId(), concerned.departmentName(e.departmentId()), e.dueOn()));
    on(
        ContactConfirmedV1.class,
        (e, tell) -> tell.department(concerned.departmentOfAssignment(e.assignmentId())));
    on(
        ContactDisputedV1.class,
        (e, tell) -> {
          var department = concerned.departmentOfAssignment(e.assignmentId());
          tell.department(department, e.comment())
              .office(Role.COMMITTEE_STAFF, concerned.departmentName(department), e.comment());
        });
    on(CoOpinionGivenV1.class, (e, tell) -> tell.lead(concerned.departmentName(e.departmentId())));
    on(CoOpinionLapsedV1.class, (e, tell) -> tell.department(e.departmentId()));
    on(
        HandlingReopenedV1.class,
        (e, tell) -> tell.as(e.cause()).everyProposer(e.round()).replyingDepartments(e.round()));
    on(
        ProposalClosedV1.class,
        (e, tell) -> tell.as(e.dissent() ? "dissent" : "agreed").everyProposer().departments());
    on(ProposalArchivedV1.class, (e, tell) -> tell.everyProposer());
  }

  private void replies() {
    on(ReplyRejectedV1.class, (e, tell) -> tell.department(e.departmentId(), e.reason()));
    on(ReplySentBackV1.class, (e, tell) -> tell.department(e.departmentId(), e.reason()));
    on(
        ResultClassCorrectedV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.from(), e.to(), e.reason()));
    on(
        ReplyDeliveredV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), e.resultClass(), e.documentNumber())
                .everyProposer(
                    concerned.departmentName(e.departmentId()),
                    e.resultClass(),
                    e.documentNumber()));
    on(
        CommitmentMadeV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.promise(), e.dueOn()));
    on(
        CommitmentPostponedV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), e.from(), e.to())
                .everyProposer(concerned.departmentName(e.departmentId()), e.from(), e.to()));
    on(
        CommitmentSettledV1.class,
        (e, tell) ->
            tell.as(e.state())
                .department(e.departmentId())
                .everyProposer(concerned.departmentName(e.departmentId())));
  }

  private void satisfaction() {
    on(RatingsInvitedV1.class, (e, tell) -> tell.each(concerned.raters(e.ratingIds()), e.dueOn()));
    on(RatingsRemindedV1.class, (e, tell) -> tell.each(e.raterIds(), e.dueOn()));
    on(RatingLapsedV1.class, (e, tell) -> tell.person(e.raterId()));
    on(
        RatingsConcludedV1.class,
        (e, tell) -> tell.as(e.outcome()).everyProposer().replyingDepartments());
    on(
        ConsultationConvenedV1.class,
        (e, tell) -> tell.everyProposer(e.dueOn()).replyingDepartments(e.dueOn()));
    on(
        ConsultationHeldV1.class,
        (e, tell) -> tell.as(e.outcome()).everyProposer().replyingDepartments());
  }

  private void supervision() {
    on(DepartmentRemindedV1.class, (e, tell) -> tell.department(e.departmentId(), e.dueOn()));
    on(ReminderLetterSentV1.class, (e, tell) -> tell.department(e.departmentId(), e.dueOn()));
    on(
        SupervisionOpenedV1.class,
        (e, tell) ->
            tell.department(e.departmentId())
                .everyProposer(concerned.departmentName(e.departmentId())));
    on(
        SupervisionOrderedV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.demands(), e.dueOn()));
    on(
        SupervisionContinuedV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.reason(), e.dueOn()));
    on(
        SupervisionEscalatedV1.class,
        (e, tell) ->
            tell.department(e.departmentId(), concerned.personName(e.leaderId()))
                .person(e.leaderId(), concerned.departmentName(e.departmentId())));
    on(DemandWrittenOffV1.class, (e, tell) -> tell.department(e.departmentId()));
    on(
        SupervisionWrittenOffV1.class,
        (e, tell) ->
            tell.department(e.departmentId())
                .everyProposer(concerned.departmentName(e.departmentId())));
    on(SupervisionCancelledV1.class, (e, tell) -> tell.department(e.departmentId(), e.reason()));
    on(
        SupervisionDueDateMovedV1.class,
        (e, tell) ->
            tell.department(
                concerned.departmentOfSupervision(e.supervisionId()), e.from(), e.to()));
  }

  private void lookBack() {
    on(LookBackOpenedV1.class, (e, tell) -> tell.department(e.departmentId(), e.dueOn()));
    on(
        LookBackReportReturnedV1.class,
        (e, tell) -> tell.department(e.departmentId(), e.reason(), e.dueOn()));
    on(
        LookBackVerifiedV1.class,
        (e, tell) ->
            tell.as(e.verdict())
                .person(e.proposerId(), concerned.departmentName(e.departmentId()), e.dueOn()));
    on(
        VerdictDisputedV1.class,
        (e, tell) ->
            tell.department(concerned.departmentOfLookBack(e.lookBackId()), e.comment())
                .office(Role.COMMITTEE_STAFF, e.comment()));
    on(
        DisputeResolvedV1.class,
        (e, tell) ->
            tell.as(e.verdict())
                .department(concerned.departmentOfLookBack(e.lookBackId()), e.reason())
                .firstSigner(e.reason()));
    on(
        LookBackConcludedV1.class,
        (e, tell) ->
            tell.as(e.verdict())
                .department(e.departmentId())
                .everyProposer(concerned.departmentName(e.departmentId())));
    on(LookBackStoppedV1.class, (e, tell) -> tell.department(e.departmentId(), e.reason()));
    on(
        LookBackDueDateMovedV1.class,
        (e, tell) ->
            tell.department(concerned.departmentOfLookBack(e.lookBackId()), e.from(), e.to()));
  }
}

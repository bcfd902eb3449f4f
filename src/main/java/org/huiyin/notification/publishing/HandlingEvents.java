package org.huiyin.notification.publishing;

import org.huiyin.handling.AssignmentClaimed;
import org.huiyin.handling.AssignmentDeemedClaimed;
import org.huiyin.handling.CoOpinionGiven;
import org.huiyin.handling.CoOpinionLapsed;
import org.huiyin.handling.CommitmentMade;
import org.huiyin.handling.CommitmentPostponed;
import org.huiyin.handling.CommitmentSettled;
import org.huiyin.handling.ContactConfirmed;
import org.huiyin.handling.ContactDisputed;
import org.huiyin.handling.ContactRecorded;
import org.huiyin.handling.DepartmentAssigned;
import org.huiyin.handling.DueDateMoved;
import org.huiyin.handling.ExtensionGranted;
import org.huiyin.handling.ExtensionRefused;
import org.huiyin.handling.ExtensionRequested;
import org.huiyin.handling.FurtherDepartmentRequested;
import org.huiyin.handling.HandlingPlanned;
import org.huiyin.handling.HandlingReopened;
import org.huiyin.handling.ProposalAssigned;
import org.huiyin.handling.ProposalReplied;
import org.huiyin.handling.ReplyApproved;
import org.huiyin.handling.ReplyDelivered;
import org.huiyin.handling.ReplyRejected;
import org.huiyin.handling.ReplySentBack;
import org.huiyin.handling.ReplySubmitted;
import org.huiyin.handling.ResultClassCorrected;
import org.huiyin.handling.ReturnRefused;
import org.huiyin.handling.ReturnRequested;
import org.huiyin.handling.ReturnUpheld;
import org.huiyin.notification.contract.AssignmentClaimedV1;
import org.huiyin.notification.contract.AssignmentDeemedClaimedV1;
import org.huiyin.notification.contract.CoOpinionGivenV1;
import org.huiyin.notification.contract.CoOpinionLapsedV1;
import org.huiyin.notification.contract.CommitmentMadeV1;
import org.huiyin.notification.contract.CommitmentPostponedV1;
import org.huiyin.notification.contract.CommitmentSettledV1;
import org.huiyin.notification.contract.ContactConfirmedV1;
import org.huiyin.notification.contract.ContactDisputedV1;
import org.huiyin.notification.contract.ContactRecordedV1;
import org.huiyin.notification.contract.DepartmentAssignedV1;
import org.huiyin.notification.contract.DueDateMovedV1;
import org.huiyin.notification.contract.ExtensionGrantedV1;
import org.huiyin.notification.contract.ExtensionRefusedV1;
import org.huiyin.notification.contract.ExtensionRequestedV1;
import org.huiyin.notification.contract.FurtherDepartmentRequestedV1;
import org.huiyin.notification.contract.HandlingPlannedV1;
import org.huiyin.notification.contract.HandlingReopenedV1;
import org.huiyin.notification.contract.ProposalAssignedV1;
import org.huiyin.notification.contract.ProposalRepliedV1;
import org.huiyin.notification.contract.ReplyApprovedV1;
import org.huiyin.notification.contract.ReplyDeliveredV1;
import org.huiyin.notification.contract.ReplyRejectedV1;
import org.huiyin.notification.contract.ReplySentBackV1;
import org.huiyin.notification.contract.ReplySubmittedV1;
import org.huiyin.notification.contract.ResultClassCorrectedV1;
import org.huiyin.notification.contract.ReturnRefusedV1;
import org.huiyin.notification.contract.ReturnRequestedV1;
import org.huiyin.notification.contract.ReturnUpheldV1;

/** What the transmission office and the departments do about an assigned proposal. */
final class HandlingEvents {

  private HandlingEvents() {}

  static void addTo(CatalogueBuilder catalogue) {
    catalogue
        .family("handling")
        .event(
            "assignment-claimed",
            AssignmentClaimed.class,
            AssignmentClaimedV1.class,
            "A department claimed its assignment.",
            (e, p, d) ->
                new AssignmentClaimedV1(
                    p, e.assignmentId(), e.departmentId(), e.role().name(), e.dueOn(), d))
        .event(
            "assignment-deemed-claimed",
            AssignmentDeemedClaimed.class,
            AssignmentDeemedClaimedV1.class,
            "The limit for claiming passed without a return; the assignment counts as claimed.",
            (e, p, d) ->
                new AssignmentDeemedClaimedV1(
                    p, e.assignmentId(), e.departmentId(), e.role().name(), e.dueOn(), d))
        .event(
            "co-opinion-given",
            CoOpinionGiven.class,
            CoOpinionGivenV1.class,
            "A co-handling department gave its opinion to the lead.",
            (e, p, d) -> new CoOpinionGivenV1(p, e.assignmentId(), e.departmentId(), d))
        .event(
            "co-opinion-lapsed",
            CoOpinionLapsed.class,
            CoOpinionLapsedV1.class,
            "The lead answered without the opinion of a co-handling department.",
            (e, p, d) -> new CoOpinionLapsedV1(p, e.assignmentId(), e.departmentId(), d))
        .event(
            "commitment-made",
            CommitmentMade.class,
            CommitmentMadeV1.class,
            "A delivered reply promised something by a day.",
            (e, p, d) ->
                new CommitmentMadeV1(
                    p,
                    e.assignmentId(),
                    e.commitmentId(),
                    e.departmentId(),
                    e.promise(),
                    e.dueOn(),
                    d))
        .event(
            "commitment-postponed",
            CommitmentPostponed.class,
            CommitmentPostponedV1.class,
            "A promise got a new day.",
            (e, p, d) ->
                new CommitmentPostponedV1(
                    p, e.commitmentId(), e.departmentId(), e.from(), e.to(), d))
        .event(
            "commitment-settled",
            CommitmentSettled.class,
            CommitmentSettledV1.class,
            "It was found what became of a promise.",
            (e, p, d) ->
                new CommitmentSettledV1(p, e.commitmentId(), e.departmentId(), e.state().name(), d))
        .event(
            "contact-confirmed",
            ContactConfirmed.class,
            ContactConfirmedV1.class,
            "The proposer confirmed a contact.",
            (e, p, d) ->
                new ContactConfirmedV1(p, e.assignmentId(), e.contactId(), e.mode().name(), d))
        .event(
            "contact-disputed",
            ContactDisputed.class,
            ContactDisputedV1.class,
            "The proposer disputed a contact.",
            (e, p, d) -> new ContactDisputedV1(p, e.assignmentId(), e.contactId(), e.comment(), d))
        .event(
            "contact-recorded",
            ContactRecorded.class,
            ContactRecordedV1.class,
            "A department recorded a contact, to be confirmed by the proposer.",
            (e, p, d) ->
                new ContactRecordedV1(
                    p,
                    e.assignmentId(),
                    e.contactId(),
                    e.departmentId(),
                    e.proposerId(),
                    e.mode().name(),
                    e.dueOn(),
                    d))
        .event(
            "department-assigned",
            DepartmentAssigned.class,
            DepartmentAssignedV1.class,
            "A department was assigned; added tells that it joined after the assignment of the others.",
            (e, p, d) ->
                new DepartmentAssignedV1(
                    p,
                    e.assignmentId(),
                    e.departmentId(),
                    e.role().name(),
                    e.round(),
                    e.claimDueOn(),
                    e.dueOn(),
                    e.added(),
                    d))
        .event(
            "due-date-moved",
            DueDateMoved.class,
            DueDateMovedV1.class,
            "A due day moved, because the calendar changed.",
            (e, p, d) ->
                new DueDateMovedV1(
                    p,
                    e.assignmentId(),
                    e.departmentId(),
                    e.step().name(),
                    e.subjectId(),
                    e.from(),
                    e.to(),
                    e.cause(),
                    d))
        .event(
            "extension-granted",
            ExtensionGranted.class,
            ExtensionGrantedV1.class,
            "More time was granted, until the new due day.",
            (e, p, d) ->
                new ExtensionGrantedV1(
                    p, e.assignmentId(), e.extensionId(), e.departmentId(), e.dueOn(), d))
        .event(
            "extension-refused",
            ExtensionRefused.class,
            ExtensionRefusedV1.class,
            "More time was refused.",
            (e, p, d) ->
                new ExtensionRefusedV1(
                    p, e.assignmentId(), e.extensionId(), e.departmentId(), e.reason(), d))
        .event(
            "extension-requested",
            ExtensionRequested.class,
            ExtensionRequestedV1.class,
            "A department asked for more time; the ruling is due on the day given.",
            (e, p, d) ->
                new ExtensionRequestedV1(
                    p,
                    e.assignmentId(),
                    e.extensionId(),
                    e.departmentId(),
                    e.until(),
                    e.reason(),
                    e.dueOn(),
                    d))
        .event(
            "further-department-requested",
            FurtherDepartmentRequested.class,
            FurtherDepartmentRequestedV1.class,
            "A department that claimed asks for a further department.",
            (e, p, d) ->
                new FurtherDepartmentRequestedV1(
                    p,
                    e.assignmentId(),
                    e.departmentId(),
                    e.requestedDepartmentId(),
                    e.reason(),
                    d))
        .event(
            "handling-planned",
            HandlingPlanned.class,
            HandlingPlannedV1.class,
            "A department wrote down or changed its handling plan.",
            (e, p, d) -> new HandlingPlannedV1(p, e.assignmentId(), e.departmentId(), d))
        .event(
            "handling-reopened",
            HandlingReopened.class,
            HandlingReopenedV1.class,
            "The departments handle a proposal again.",
            (e, p, d) ->
                new HandlingReopenedV1(p, e.round(), e.assignmentIds(), e.cause().name(), d))
        .event(
            "proposal-assigned",
            ProposalAssigned.class,
            ProposalAssignedV1.class,
            "A proposal was assigned; one event per department follows.",
            (e, p, d) -> new ProposalAssignedV1(p, e.assignmentIds(), d))
        .event(
            "proposal-replied",
            ProposalReplied.class,
            ProposalRepliedV1.class,
            "All departments that owe a reply delivered it.",
            (e, p, d) -> new ProposalRepliedV1(p, e.round(), d))
        .event(
            "reply-approved",
            ReplyApproved.class,
            ReplyApprovedV1.class,
            "The approver signed the reply; its audit is due on the day given.",
            (e, p, d) ->
                new ReplyApprovedV1(
                    p, e.assignmentId(), e.replyId(), e.departmentId(), e.dueOn(), d))
        .event(
            "reply-delivered",
            ReplyDelivered.class,
            ReplyDeliveredV1.class,
            "A reply passed the audit and was delivered to every proposer.",
            (e, p, d) ->
                new ReplyDeliveredV1(
                    p,
                    e.assignmentId(),
                    e.replyId(),
                    e.departmentId(),
                    e.resultClass().name(),
                    e.documentNumber(),
                    d))
        .event(
            "reply-rejected",
            ReplyRejected.class,
            ReplyRejectedV1.class,
            "The approver wants the reply rewritten.",
            (e, p, d) ->
                new ReplyRejectedV1(
                    p, e.assignmentId(), e.replyId(), e.departmentId(), e.reason(), d))
        .event(
            "reply-sent-back",
            ReplySentBack.class,
            ReplySentBackV1.class,
            "The audit sent a reply back.",
            (e, p, d) ->
                new ReplySentBackV1(
                    p, e.assignmentId(), e.replyId(), e.departmentId(), e.reason(), d))
        .event(
            "reply-submitted",
            ReplySubmitted.class,
            ReplySubmittedV1.class,
            "A reply was put before the approver of the department.",
            (e, p, d) ->
                new ReplySubmittedV1(
                    p,
                    e.assignmentId(),
                    e.replyId(),
                    e.departmentId(),
                    e.resultClass().name(),
                    e.dueOn(),
                    d))
        .event(
            "result-class-corrected",
            ResultClassCorrected.class,
            ResultClassCorrectedV1.class,
            "The audit corrected the result class of a reply.",
            (e, p, d) ->
                new ResultClassCorrectedV1(
                    p,
                    e.assignmentId(),
                    e.replyId(),
                    e.departmentId(),
                    e.from().name(),
                    e.to().name(),
                    e.reason(),
                    d))
        .event(
            "return-refused",
            ReturnRefused.class,
            ReturnRefusedV1.class,
            "The return was refused; the department must handle the proposal.",
            (e, p, d) ->
                new ReturnRefusedV1(
                    p,
                    e.assignmentId(),
                    e.departmentId(),
                    e.role().name(),
                    e.reason(),
                    e.dueOn(),
                    d))
        .event(
            "return-requested",
            ReturnRequested.class,
            ReturnRequestedV1.class,
            "A department asked to hand its assignment back; the ruling is due on the day given.",
            (e, p, d) ->
                new ReturnRequestedV1(
                    p,
                    e.assignmentId(),
                    e.departmentId(),
                    e.reason(),
                    e.suggestedDepartmentId(),
                    e.dueOn(),
                    d))
        .event(
            "return-upheld",
            ReturnUpheld.class,
            ReturnUpheldV1.class,
            "The return was upheld; another assignment replaces it, unless none is needed.",
            (e, p, d) ->
                new ReturnUpheldV1(
                    p, e.assignmentId(), e.departmentId(), e.reason(), e.replacementId(), d));
  }
}

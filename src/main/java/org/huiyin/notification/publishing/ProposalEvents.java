package org.huiyin.notification.publishing;

import java.util.List;
import org.huiyin.notification.contract.CoSignerInvitedV1;
import org.huiyin.notification.contract.CoSignersRecordedV1;
import org.huiyin.notification.contract.FilingRecommendedV1;
import org.huiyin.notification.contract.FilingReconsideredV1;
import org.huiyin.notification.contract.InvitationAnsweredV1;
import org.huiyin.notification.contract.InvitationLapsedV1;
import org.huiyin.notification.contract.MasterAssignedV1;
import org.huiyin.notification.contract.MergeUndoneV1;
import org.huiyin.notification.contract.ProposalArchivedV1;
import org.huiyin.notification.contract.ProposalClosedV1;
import org.huiyin.notification.contract.ProposalConvertedV1;
import org.huiyin.notification.contract.ProposalDraftedV1;
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
import org.huiyin.notification.contract.StageDueDateMovedV1;
import org.huiyin.proposal.CoSignerInvited;
import org.huiyin.proposal.CoSignersRecorded;
import org.huiyin.proposal.FilingRecommended;
import org.huiyin.proposal.FilingReconsidered;
import org.huiyin.proposal.InvitationAnswered;
import org.huiyin.proposal.InvitationLapsed;
import org.huiyin.proposal.MasterAssigned;
import org.huiyin.proposal.MergeUndone;
import org.huiyin.proposal.ProposalArchived;
import org.huiyin.proposal.ProposalClosed;
import org.huiyin.proposal.ProposalConverted;
import org.huiyin.proposal.ProposalDrafted;
import org.huiyin.proposal.ProposalFiled;
import org.huiyin.proposal.ProposalLapsed;
import org.huiyin.proposal.ProposalMarkedKey;
import org.huiyin.proposal.ProposalMerged;
import org.huiyin.proposal.ProposalNotFiled;
import org.huiyin.proposal.ProposalPassedCheck;
import org.huiyin.proposal.ProposalResubmitted;
import org.huiyin.proposal.ProposalReturnedForAmendment;
import org.huiyin.proposal.ProposalSubmitted;
import org.huiyin.proposal.ProposalWithdrawn;
import org.huiyin.proposal.StageDueDateMoved;

/** What happens to a proposal itself, from its draft to the archive. */
final class ProposalEvents {

  private ProposalEvents() {}

  static void addTo(CatalogueBuilder catalogue) {
    catalogue
        .family("proposal")
        .event(
            "co-signer-invited",
            CoSignerInvited.class,
            CoSignerInvitedV1.class,
            "A member was invited to sign jointly.",
            (e, p, d) -> new CoSignerInvitedV1(p, e.invitationId(), e.personId(), e.dueOn(), d))
        .event(
            "co-signers-recorded",
            CoSignersRecorded.class,
            CoSignersRecordedV1.class,
            "Staff recorded the members who signed the paper form besides the first signer.",
            (e, p, d) -> new CoSignersRecordedV1(p, e.personIds(), d))
        .event(
            "filing-recommended",
            FilingRecommended.class,
            FilingRecommendedV1.class,
            "Staff recommended a filing decision.",
            (e, p, d) -> new FilingRecommendedV1(p, e.outcome().name(), d))
        .event(
            "filing-reconsidered",
            FilingReconsidered.class,
            FilingReconsideredV1.class,
            "The committee lead asked staff for another recommendation.",
            (e, p, d) -> new FilingReconsideredV1(p, d))
        .event(
            "invitation-answered",
            InvitationAnswered.class,
            InvitationAnsweredV1.class,
            "An invited member accepted or refused to sign.",
            (e, p, d) ->
                new InvitationAnsweredV1(p, e.invitationId(), e.personId(), e.accepted(), d))
        .event(
            "invitation-lapsed",
            InvitationLapsed.class,
            InvitationLapsedV1.class,
            "An invited member did not answer in time; silence is no signature.",
            (e, p, d) -> new InvitationLapsedV1(p, e.invitationId(), e.personId(), d))
        .event(
            "master-assigned",
            MasterAssigned.class,
            MasterAssignedV1.class,
            "The master of a merged proposal was assigned; the merge is final.",
            (e, p, d) -> new MasterAssignedV1(p, e.masterId(), d))
        .event(
            "merge-undone",
            MergeUndone.class,
            MergeUndoneV1.class,
            "A merge was undone; the proposal is under review again.",
            (e, p, d) -> new MergeUndoneV1(p, e.masterId(), e.reason(), d))
        .event(
            "archived",
            ProposalArchived.class,
            ProposalArchivedV1.class,
            "A closed proposal was archived.",
            (e, p, d) -> new ProposalArchivedV1(p, d))
        .event(
            "closed",
            ProposalClosed.class,
            ProposalClosedV1.class,
            "Handling of a proposal is finished.",
            (e, p, d) -> new ProposalClosedV1(p, e.dissent(), d))
        .event(
            "converted",
            ProposalConverted.class,
            ProposalConvertedV1.class,
            "A proposal goes on through another channel.",
            (e, p, d) -> new ProposalConvertedV1(p, e.channel().name(), e.reason(), d))
        .event(
            "drafted",
            ProposalDrafted.class,
            ProposalDraftedV1.class,
            "A proposal was begun.",
            (e, p, d) -> new ProposalDraftedV1(p, e.proposerId(), d))
        .event(
            "filed",
            ProposalFiled.class,
            ProposalFiledV1.class,
            "A proposal was filed; its assignment is due on the day given.",
            (e, p, d) -> new ProposalFiledV1(p, e.category().name(), e.dueOn(), d))
        .event(
            "lapsed",
            ProposalLapsed.class,
            ProposalLapsedV1.class,
            "A returned proposal was not amended in time.",
            (e, p, d) -> new ProposalLapsedV1(p, d))
        .event(
            "marked-key",
            ProposalMarkedKey.class,
            ProposalMarkedKeyV1.class,
            "A proposal was made a key proposal, led by the person given, if any.",
            (e, p, d) -> new ProposalMarkedKeyV1(p, e.leaderId(), d))
        .event(
            "merged",
            ProposalMerged.class,
            ProposalMergedV1.class,
            "A proposal was merged into a master.",
            (e, p, d) -> new ProposalMergedV1(p, e.masterId(), e.reason(), d))
        .event(
            "not-filed",
            ProposalNotFiled.class,
            ProposalNotFiledV1.class,
            "A proposal was not filed.",
            (e, p, d) -> new ProposalNotFiledV1(p, names(e.findings()), e.reason(), d))
        .event(
            "passed-check",
            ProposalPassedCheck.class,
            ProposalPassedCheckV1.class,
            "The check found the proposal complete; the review is due on the day given.",
            (e, p, d) -> new ProposalPassedCheckV1(p, e.dueOn(), d))
        .event(
            "resubmitted",
            ProposalResubmitted.class,
            ProposalResubmittedV1.class,
            "The proposer submitted the amended proposal.",
            (e, p, d) -> new ProposalResubmittedV1(p, e.dueOn(), d))
        .event(
            "returned-for-amendment",
            ProposalReturnedForAmendment.class,
            ProposalReturnedForAmendmentV1.class,
            "The check returned a proposal; the proposer has until the day given.",
            (e, p, d) ->
                new ProposalReturnedForAmendmentV1(p, e.reason(), e.proposerId(), e.dueOn(), d))
        .event(
            "submitted",
            ProposalSubmitted.class,
            ProposalSubmittedV1.class,
            "A proposal was submitted and registered; the check is due on the day given.",
            (e, p, d) ->
                new ProposalSubmittedV1(
                    p, e.registrationNumber(), e.kind().name(), e.origin().name(), e.dueOn(), d))
        .event(
            "withdrawn",
            ProposalWithdrawn.class,
            ProposalWithdrawnV1.class,
            "The proposer withdrew the proposal.",
            (e, p, d) -> new ProposalWithdrawnV1(p, e.reason(), d))
        .event(
            "stage-due-date-moved",
            StageDueDateMoved.class,
            StageDueDateMovedV1.class,
            "The calendar changed and with it the due day of the stage a proposal is in.",
            (e, p, d) -> new StageDueDateMovedV1(p, e.from(), e.to(), d));
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().<String>map(Enum::name).toList();
  }
}

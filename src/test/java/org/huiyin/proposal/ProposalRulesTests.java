package org.huiyin.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.proposal.ProposalFixture.DUE;
import static org.huiyin.proposal.ProposalFixture.LIMITS;
import static org.huiyin.proposal.ProposalFixture.PROPOSER;
import static org.huiyin.proposal.ProposalFixture.TEXT;
import static org.huiyin.proposal.ProposalFixture.TODAY;
import static org.huiyin.proposal.ProposalFixture.aProposal;
import static org.huiyin.proposal.ProposalFixture.clearEvents;
import static org.huiyin.proposal.ProposalFixture.deed;
import static org.huiyin.proposal.ProposalFixture.eventsOf;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueUnit;
import org.huiyin.shared.Deed;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalRulesTests {

  // --- submission

  @Test
  void tellsOfASubmissionWithItsNumberAndDueDay() {
    Deed deed = deed();
    Proposal proposal = aProposal().in(ProposalState.DRAFT);
    proposal.submit(LIMITS, TEXT, () -> new SerialNumber(12, "登0012"), DUE, deed);
    assertThat(eventsOf(proposal))
        .containsExactly(
            new ProposalSubmitted(
                proposal.id(),
                proposal.committeeId(),
                "登0012",
                proposal.view().title(),
                ProposalKind.INDIVIDUAL,
                Origin.PLENARY,
                DUE.day(),
                deed));
    assertThat(proposal.view().submittedOn()).isEqualTo(TODAY);
    assertThat(proposal.view().registrationNumber()).isEqualTo("登0012");
    assertThat(proposal.view().due()).isEqualTo(DUE);
  }

  @Test
  void takesNoNumberForARefusedSubmission() {
    AtomicInteger taken = new AtomicInteger();
    Proposal incomplete = aProposal().titled("").in(ProposalState.DRAFT);
    assertThatThrownBy(() -> incomplete.submit(LIMITS, TEXT, () -> number(taken), DUE, deed()))
        .isInstanceOf(InvalidInput.class);
    Proposal submitted = aProposal().in(ProposalState.SUBMITTED);
    assertThatThrownBy(() -> submitted.submit(LIMITS, TEXT, () -> number(taken), DUE, deed()))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(
            () -> aProposal().in(ProposalState.UNDER_REVIEW).file(() -> number(taken), DUE, deed()))
        .isInstanceOf(RuleViolation.class);
    assertThat(taken).hasValue(0);
  }

  private static SerialNumber number(AtomicInteger taken) {
    return new SerialNumber(taken.incrementAndGet(), "号");
  }

  @Test
  void keepsItsRegistrationWhenSubmittedAgain() {
    Proposal proposal = aProposal().in(ProposalState.RETURNED_FOR_AMENDMENT);
    String number = proposal.view().registrationNumber();
    proposal.resubmit(LIMITS, TEXT, DUE, deed());
    assertThat(proposal.view().registrationNumber()).isEqualTo(number);
    assertThat(eventsOf(proposal)).singleElement().isInstanceOf(ProposalResubmitted.class);
  }

  @Test
  void isReturnedOnlyAsOftenAsAllowed() {
    Proposal proposal = aProposal().in(ProposalState.RETURNED_FOR_AMENDMENT);
    proposal.resubmit(LIMITS, TEXT, DUE, deed());
    assertThat(refusalOf(() -> proposal.returnForAmendment("再改", 1, DUE, deed())))
        .isEqualTo("proposal.amendments-used-up");
    proposal.returnForAmendment("再改", 2, DUE, deed());
    assertThat(proposal.view().amendments()).isEqualTo(2);
  }

  @Test
  void keepsKindSessionOriginAndBodyOnceRegistered() {
    Proposal returned = aProposal().in(ProposalState.RETURNED_FOR_AMENDMENT);
    Heading now = returned.heading();
    assertThat(refusalOf(() -> returned.edit(aProposal().of(ProposalKind.COLLECTIVE).heading())))
        .isEqualTo("proposal.kind-fixed");
    assertThat(refusalOf(() -> returned.edit(aProposal().ofSession(UUID.randomUUID()).heading())))
        .isEqualTo("proposal.registration-fixed");
    Heading ordinary =
        new Heading(
            now.sessionId(), now.kind(), null, Origin.ORDINARY, now.title(), now.category(), true);
    assertThat(refusalOf(() -> returned.edit(ordinary))).isEqualTo("proposal.registration-fixed");
  }

  // --- co-signing

  @ParameterizedTest
  @EnumSource(
      value = ProposalKind.class,
      names = {"INDIVIDUAL", "COLLECTIVE"})
  void invitesNobodyUnlessJoint(ProposalKind kind) {
    Proposal proposal = aProposal().of(kind).in(ProposalState.DRAFT);
    assertThat(
            refusalOf(
                () -> proposal.inviteCoSigner(UUID.randomUUID(), UUID.randomUUID(), TODAY, deed())))
        .isEqualTo("co-signing.only-joint");
  }

  @Test
  void doesNotInviteTheFirstSigner() {
    Proposal proposal = aProposal().of(ProposalKind.JOINT).in(ProposalState.DRAFT);
    assertThat(refusalOf(() -> proposal.inviteCoSigner(UUID.randomUUID(), PROPOSER, TODAY, deed())))
        .isEqualTo("co-signing.not-yourself");
    assertThat(refusalOf(() -> proposal.recordCoSigners(List.of(PROPOSER), deed())))
        .isEqualTo("co-signing.not-yourself");
  }

  @Test
  void keepsItsKindOnceSomebodyWasInvited() {
    Proposal proposal = aProposal().in(ProposalState.CO_SIGNING);
    assertThat(refusalOf(() -> proposal.edit(aProposal().heading())))
        .isEqualTo("proposal.kind-fixed");
  }

  @Test
  void anInvitationIsAnsweredOnce() {
    for (boolean accept : new boolean[] {true, false}) {
      Signer signer = invited();
      signer.answer(accept, deed());
      assertThat(signer.state()).isEqualTo(accept ? SignerState.ACCEPTED : SignerState.REFUSED);
      assertThat(eventsOf(signer)).singleElement().isInstanceOf(InvitationAnswered.class);
      assertThat(refusalOf(() -> signer.answer(!accept, deed())))
          .isEqualTo("co-signing.already-answered");
      assertThat(refusalOf(() -> signer.lapse(deed()))).isEqualTo("co-signing.already-answered");
    }
  }

  @Test
  void silenceIsNoSignature() {
    Signer signer = invited();
    signer.lapse(deed());
    assertThat(signer.isOpenOrSigned()).isFalse();
    assertThat(refusalOf(() -> signer.answer(true, deed())))
        .isEqualTo("co-signing.invitation-lapsed");
  }

  private static Signer invited() {
    return Signer.invited(
        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 2, TODAY.plusDays(5));
  }

  // --- review

  @Test
  void isRecommendedOnceUntilTheLeadAnswers() {
    Proposal proposal = aProposal().recommended();
    assertThat(refusalOf(() -> proposal.recommend(FilingOutcome.FILE, "", deed())))
        .isEqualTo("filing.already-recommended");
    proposal.reconsider("请再核实", deed());
    proposal.recommend(FilingOutcome.NOT_FILE, "属学术探讨", deed());
    assertThat(proposal.view().recommended()).isTrue();
  }

  @Test
  void filingGivesTheCaseNumberAndTellsIt() {
    Deed deed = deed();
    Proposal proposal = aProposal().recommended();
    proposal.file(() -> new SerialNumber(123, "第0123号"), DUE, deed);
    assertThat(proposal.caseNo()).isEqualTo(123);
    assertThat(proposal.view().filedOn()).isEqualTo(TODAY);
    assertThat(eventsOf(proposal))
        .containsExactly(
            new ProposalFiled(
                proposal.id(),
                "第0123号",
                proposal.view().title(),
                Category.SOCIETY,
                DUE.day(),
                deed));
  }

  // --- merging

  @Test
  void isNotMergedIntoItselfOrAStranger() {
    Proposal proposal = aProposal().recommended();
    assertThat(refusalOf(() -> proposal.mergeInto(proposal, "同", deed())))
        .isEqualTo("merge.into-itself");
    Proposal ofOthers = aProposal().ofCommittee(UUID.randomUUID()).in(ProposalState.UNDER_REVIEW);
    assertThat(refusalOf(() -> proposal.mergeInto(ofOthers, "同", deed()))).isEqualTo("not-found");
    Proposal ofLastYear = aProposal().ofSession(UUID.randomUUID()).in(ProposalState.UNDER_REVIEW);
    assertThat(refusalOf(() -> proposal.mergeInto(ofLastYear, "同", deed())))
        .isEqualTo("merge.other-session");
  }

  @ParameterizedTest
  @EnumSource(ProposalState.class)
  void takesOnlyAMasterThatIsOnItsWayToTheDepartments(ProposalState state) {
    Proposal proposal = aProposal().recommended();
    Proposal master = aProposal().in(state);
    if (state == ProposalState.UNDER_REVIEW || state == ProposalState.AWAITING_ASSIGNMENT) {
      proposal.mergeInto(master, "同一事项", deed());
      assertThat(proposal.view().masterId()).isEqualTo(master.id());
    } else {
      assertThat(refusalOf(() -> proposal.mergeInto(master, "同一事项", deed())))
          .isEqualTo("merge.master-not-available");
    }
  }

  @Test
  void aMergeIsReversibleUntilTheMasterIsAssigned() {
    Proposal proposal = aProposal().in(ProposalState.MERGED);
    UUID master = proposal.view().masterId();
    proposal.undoMerge("并非同一事项", DUE, deed());
    assertThat(proposal.view().masterId()).isNull();
    assertThat(eventsOf(proposal))
        .singleElement()
        .isInstanceOfSatisfying(
            MergeUndone.class, event -> assertThat(event.masterId()).isEqualTo(master));

    Proposal kept = aProposal().in(ProposalState.MERGED);
    kept.followAssignedMaster(deed());
    assertThat(refusalOf(() -> kept.undoMerge("太迟", DUE, deed()))).isEqualTo("merge.final");
    assertThat(refusalOf(() -> kept.withdraw("太迟", deed()))).isEqualTo("merge.final");
  }

  // --- rounds and due days

  @Test
  void countsRoundsOfHandling() {
    Proposal proposal = aProposal().in(ProposalState.CLOSED);
    assertThatThrownBy(() -> proposal.rehandle(3)).isInstanceOf(IllegalArgumentException.class);
    proposal.rehandle(2);
    assertThat(proposal.view().round()).isEqualTo(2);
    assertThat(proposal.view().closedOn()).isNull();
  }

  @Test
  void keepsTheDissentOnRecord() {
    Proposal proposal = aProposal().in(ProposalState.JOINT_CONSULTATION);
    proposal.close(true, TODAY, deed());
    assertThat(proposal.view().dissent()).isTrue();
    assertThat(eventsOf(proposal))
        .singleElement()
        .isInstanceOfSatisfying(
            ProposalClosed.class, event -> assertThat(event.dissent()).isTrue());
  }

  @Test
  void followsTheCalendarOnlyWhenTheDayMoves() {
    Proposal proposal = aProposal().in(ProposalState.SUBMITTED);
    assertThat(proposal.moveDue(DUE, deed())).isFalse();
    LocalDate later = DUE.day().plusDays(2);
    DueDate moved = new DueDate(later, later, "due.test", 5, DueUnit.WORKING_DAYS, TODAY);
    assertThat(proposal.moveDue(moved, deed())).isTrue();
    assertThat(proposal.view().due()).isEqualTo(moved);
    assertThat(eventsOf(proposal))
        .singleElement()
        .isInstanceOfSatisfying(
            StageDueDateMoved.class, event -> assertThat(event.to()).isEqualTo(later));
    clearEvents(proposal);
    proposal.pass(DUE, deed());
    proposal.withdraw("不再需要", deed());
    assertThat(proposal.moveDue(moved, deed())).isFalse();
  }
}

package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationMinutes;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Step;
import org.huiyin.testing.Life;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path of {@code proposal-lifecycle.bpmn}, walked through the desks. */
class LifecyclePathTests extends LifeTest {

  @Nested
  class Submission {

    @Test
    void aDraftWaitsForItsProposer() {
      UUID id = life.drafted();
      assertThat(waiting(id)).containsExactly(Step.WRITE_PROPOSAL);
    }

    @Test
    void anInvitedCoSignerMayAccept() {
      UUID id = life.draftedJointly();
      UUID invitation =
          desk(ProposalDesk.class)
              .inviteCoSigner(id, town.member(2).personId(), null, at(town.member(1)));
      assertThat(waiting(id)).containsExactly(Step.WRITE_PROPOSAL, Step.ANSWER_INVITATION);
      desk(ProposalDesk.class).answerInvitation(invitation, true, at(town.member(2)));
      assertThat(waiting(id)).containsExactly(Step.WRITE_PROPOSAL);
      assertThat(desk(Proposals.class).proposersOf(id))
          .containsExactly(town.member(1).personId(), town.member(2).personId());
    }

    @Test
    void silenceOnAnInvitationIsNoSignature() {
      UUID id = life.draftedJointly();
      desk(ProposalDesk.class)
          .inviteCoSigner(id, town.member(2).personId(), null, at(town.member(1)));
      dawnOf(LocalDate.of(2026, 3, 20));
      assertThat(waiting(id)).containsExactly(Step.WRITE_PROPOSAL);
      assertThat(desk(Proposals.class).proposersOf(id)).containsExactly(town.member(1).personId());
    }

    @Test
    void submittingEndsOpenInvitations() {
      UUID id = life.draftedJointly();
      desk(ProposalDesk.class)
          .inviteCoSigner(id, town.member(2).personId(), null, at(town.member(1)));
      UUID accepted =
          desk(ProposalDesk.class)
              .inviteCoSigner(id, town.member(3).personId(), null, at(town.member(1)));
      desk(ProposalDesk.class).answerInvitation(accepted, true, at(town.member(3)));
      desk(ProposalDesk.class).submit(id, at(town.member(1)));
      assertThat(waiting(id)).containsExactly(Step.CHECK_SUBMISSION);
    }

    @Test
    void anAmendedProposalIsCheckedAgain() {
      UUID id = life.submitted();
      desk(ReviewDesk.class)
          .returnForAmendment(id, "请把建议写具体。", at(town.official(Role.COMMITTEE_STAFF)));
      assertThat(waiting(id)).containsExactly(Step.AMEND_PROPOSAL);
      desk(ProposalDesk.class).edit(id, Life.form("关于改进充电设施的建议"), at(town.member(1)));
      desk(ProposalDesk.class).resubmit(id, at(town.member(1)));
      assertThat(waiting(id)).containsExactly(Step.CHECK_SUBMISSION);
    }

    @Test
    void aReturnedProposalLapsesWhenItsDueDayPasses() {
      UUID id = life.submitted();
      desk(ReviewDesk.class)
          .returnForAmendment(id, "请把建议写具体。", at(town.official(Role.COMMITTEE_STAFF)));
      dawnOf(LocalDate.of(2026, 3, 31));
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.LAPSED);
      assertNothingIsLeftOf(id);
    }
  }

  @Nested
  class Withdrawal {

    @Test
    void leavesNothingOpen() {
      for (UUID id : List.of(life.submitted(), life.underReview(), life.filed())) {
        desk(ProposalDesk.class).withdraw(id, "情况已变化。", at(town.member(1)));
        assertThat(life.stateOf(id)).isEqualTo(ProposalState.WITHDRAWN);
        assertNothingIsLeftOf(id);
      }
    }

    @Test
    void ofADraftAlsoEndsItsInvitations() {
      UUID id = life.draftedJointly();
      desk(ProposalDesk.class)
          .inviteCoSigner(id, town.member(2).personId(), null, at(town.member(1)));
      desk(ProposalDesk.class).discard(id, at(town.member(1)));
      assertNothingIsLeftOf(id);
    }
  }

  @Nested
  class FilingReview {

    @Test
    void goesFromStaffToLead() {
      UUID id = life.underReview();
      assertThat(waiting(id)).containsExactly(Step.RECOMMEND_FILING);
      desk(ReviewDesk.class)
          .recommend(id, FilingDecision.file(), at(town.official(Role.COMMITTEE_STAFF)));
      assertThat(waiting(id)).containsExactly(Step.DECIDE_FILING);
    }

    @Test
    void theLeadMayAskForAnotherRecommendation() {
      UUID id = life.recommended(FilingDecision.file());
      desk(ReviewDesk.class).reconsider(id, "请再核对管辖范围。", at(town.official(Role.COMMITTEE_LEAD)));
      assertThat(waiting(id)).containsExactly(Step.RECOMMEND_FILING);
    }

    @Test
    void aFiledProposalWaitsForItsAssignment() {
      UUID id = life.filed();
      assertThat(waiting(id)).containsExactly(Step.ASSIGN_DEPARTMENTS);
      assertThat(desk(Proposals.class).byId(id).caseNumber()).isNotNull();
    }

    @Test
    void aProposalThatIsNotFiledEnds() {
      FilingDecision decision = FilingDecision.notFile(Finding.PERSONAL_MATTER, "反映的是个人事项。");
      UUID id = life.recommended(decision);
      desk(ReviewDesk.class).decide(id, decision, at(town.official(Role.COMMITTEE_LEAD)));
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.NOT_FILED);
      assertNothingIsLeftOf(id);
    }

    @Test
    void aConvertedProposalEnds() {
      FilingDecision decision =
          new FilingDecision(
              FilingOutcome.CONVERT,
              List.of(),
              "事项具体，转为微建议办理更快。",
              null,
              ConversionChannel.MICRO_SUGGESTION,
              List.of());
      UUID id = life.recommended(decision);
      desk(ReviewDesk.class).decide(id, decision, at(town.official(Role.COMMITTEE_LEAD)));
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CONVERTED);
      assertNothingIsLeftOf(id);
    }

    @Test
    void aMergedProposalFollowsItsMasterOnceThatIsAssigned() {
      UUID master = life.filed();
      UUID merged = merged(master);
      assertThat(waiting(merged)).isEmpty();
      assign(master);
      assertThat(life.stateOf(merged)).isEqualTo(ProposalState.MERGED);
      assertNothingIsLeftOf(merged);
    }

    @Test
    void aMergeCanBeUndoneUntilTheMasterIsAssigned() {
      UUID master = life.filed();
      UUID merged = merged(master);
      desk(ReviewDesk.class).undoMerge(merged, "并非同一事项。", at(town.official(Role.COMMITTEE_LEAD)));
      assertThat(waiting(merged)).containsExactly(Step.RECOMMEND_FILING);
    }

    @Test
    void theMergedReturnToReviewWhenTheirMasterIsWithdrawn() {
      UUID master = life.filed();
      UUID merged = merged(master);
      desk(ProposalDesk.class).withdraw(master, "情况已变化。", at(town.member(1)));
      assertThat(waiting(merged)).containsExactly(Step.RECOMMEND_FILING);
    }

    private UUID merged(UUID master) {
      FilingDecision decision = FilingDecision.merge(master, "与先立案的提案内容相同。");
      UUID id = life.recommended(decision);
      desk(ReviewDesk.class).decide(id, decision, at(town.official(Role.COMMITTEE_LEAD)));
      return id;
    }

    private void assign(UUID id) {
      desk(org.huiyin.handling.AssignmentDesk.class)
          .assign(
              id,
              org.huiyin.handling.AssignmentOrder.toLead(town.department(1).id()),
              at(town.official(Role.TRANSMISSION_OFFICE)));
    }
  }

  @Nested
  class Rating {

    @Test
    void asksEverySignerOnceAllDepartmentsReplied() {
      UUID id = life.replied(ResultClass.A);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.AWAITING_RATING);
      assertThat(waiting(id)).containsExactly(Step.RATE_HANDLING);
    }

    @ParameterizedTest
    @EnumSource(ResultClass.class)
    void aSatisfiedProposerClosesTheProposal(ResultClass resultClass) {
      UUID id = life.closed(resultClass);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
      assertNothingIsLeftOf(id);
    }

    @Test
    void silenceClosesWithoutCountingAsSatisfied() {
      UUID id = life.replied(ResultClass.A);
      dawnOf(LocalDate.of(2026, 4, 30));
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
      assertThat(life.ratings(id))
          .allSatisfy(rating -> assertThat(rating.result()).isEqualTo(Satisfaction.NO_FEEDBACK));
      assertNothingIsLeftOf(id);
    }

    @Test
    void anUnsatisfiedProposerSendsItBackToTheDepartment() {
      UUID id = life.replied(ResultClass.A);
      life.rate(id, Satisfaction.UNSATISFIED);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.REHANDLING);
      assertThat(waiting(id)).containsExactly(Step.CLAIM_ASSIGNMENT);
    }

    @Test
    void afterTheLastRoundTheThreeSidesSitDownTogether() {
      UUID id = consulting();
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.JOINT_CONSULTATION);
      assertThat(waiting(id)).containsExactly(Step.HOLD_CONSULTATION);
    }

    @ParameterizedTest
    @EnumSource(
        value = ConsultationOutcome.class,
        names = {"AGREED", "DISSENT"})
    void aConsultationMayCloseIt(ConsultationOutcome outcome) {
      UUID id = consulting();
      hold(id, outcome);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.CLOSED);
      assertThat(desk(Proposals.class).byId(id).dissent())
          .isEqualTo(outcome == ConsultationOutcome.DISSENT);
      assertNothingIsLeftOf(id);
    }

    @Test
    void aConsultationMayOrderAnotherRound() {
      UUID id = consulting();
      hold(id, ConsultationOutcome.REHANDLE);
      assertThat(life.stateOf(id)).isEqualTo(ProposalState.REHANDLING);
      assertThat(waiting(id)).containsExactly(Step.CLAIM_ASSIGNMENT);
    }

    private UUID consulting() {
      UUID id = life.replied(ResultClass.A);
      life.rate(id, Satisfaction.UNSATISFIED);
      while (life.stateOf(id) == ProposalState.REHANDLING) {
        life.claim(id, 1);
        life.deliver(id, 1, ResultClass.A);
        life.rate(id, Satisfaction.UNSATISFIED);
      }
      return id;
    }

    private void hold(UUID id, ConsultationOutcome outcome) {
      desk(ConsultationDesk.class)
          .hold(
              id,
              new ConsultationMinutes(LocalDate.now(clock), "提案者、承办单位、提案委", "三方当面协商。", outcome),
              at(town.official(Role.COMMITTEE_STAFF)));
    }
  }
}

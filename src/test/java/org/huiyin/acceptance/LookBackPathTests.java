package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.CommitmentVerdict;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.lookback.LookBackVerdict;
import org.huiyin.lookback.LookBackView;
import org.huiyin.lookback.LookBacks;
import org.huiyin.lookback.PromiseReport;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.shared.Step;
import org.huiyin.testing.LifeTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code look-back.bpmn}, walked through the desk. */
class LookBackPathTests extends LifeTest {

  private UUID proposal;
  private UUID campaign;
  private LookBackView lookBack;

  @BeforeEach
  void aPromiseIsLookedBackOn() {
    proposal = life.closed(ResultClass.B);
    dawnOf(LocalDate.of(2026, 5, 11));
    campaign =
        desk(LookBackDesk.class)
            .openCampaign(
                new CampaignForm(
                    town.committeeId(),
                    "二〇二六年上半年回头看",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 6, 30),
                    true,
                    0,
                    7L,
                    List.of()),
                at(town.official(Role.COMMITTEE_STAFF)));
    lookBack =
        desk(LookBacks.class).ofProposal(proposal, town.official(Role.COMMITTEE_STAFF)).stream()
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aKeptPromiseBecomesClassA() {
    assertThat(waiting(proposal)).containsExactly(Step.REPORT_ON_PROMISES);
    report();
    assertThat(waiting(proposal)).containsExactly(Step.VERIFY_REPORT);
    verify(LookBackVerdict.KEPT, CommitmentState.KEPT, null);
    assertThat(waiting(proposal)).containsExactly(Step.CONFIRM_VERDICT);
    desk(LookBackDesk.class).confirm(lookBack.id(), at(town.member(1)));
    assertNothingIsLeftOf(proposal);
    assertThat(desk(Commitments.class).ofProposal(proposal))
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(CommitmentState.KEPT));
  }

  @Test
  void aReportMayBeReturned() {
    report();
    desk(LookBackDesk.class)
        .askForMore(lookBack.id(), "缺少佐证。", at(town.official(Role.COMMITTEE_STAFF)));
    assertThat(waiting(proposal)).containsExactly(Step.REPORT_ON_PROMISES);
  }

  @Test
  void silenceOfTheProposerIsNoObjection() {
    report();
    verify(LookBackVerdict.KEPT, CommitmentState.KEPT, null);
    dawnOf(LocalDate.of(2026, 6, 15));
    assertNothingIsLeftOf(proposal);
  }

  @Test
  void aDisputedVerdictIsRuledOnByTheLead() {
    report();
    verify(LookBackVerdict.KEPT, CommitmentState.KEPT, null);
    desk(LookBackDesk.class).dispute(lookBack.id(), "现场并未建成。", at(town.member(1)));
    assertThat(waiting(proposal)).containsExactly(Step.RESOLVE_DISPUTE);
    desk(LookBackDesk.class)
        .resolve(lookBack.id(), null, "经实地核查，已建成。", at(town.official(Role.COMMITTEE_LEAD)));
    assertNothingIsLeftOf(proposal);
  }

  @Test
  void aLatePromiseGetsANewDate() {
    report();
    LocalDate later = LocalDate.of(2026, 12, 31);
    verify(LookBackVerdict.NEW_DATE, CommitmentState.OPEN, later);
    desk(LookBackDesk.class).confirm(lookBack.id(), at(town.member(1)));
    assertThat(desk(Commitments.class).ofProposal(proposal))
        .allSatisfy(one -> assertThat(one.dueOn()).isEqualTo(later));
    assertNothingIsLeftOf(proposal);
  }

  @Test
  void aPromiseThatCannotBeKeptEndsWithItsReason() {
    report();
    verify(LookBackVerdict.CANNOT_BE_KEPT, CommitmentState.CANNOT_BE_KEPT, null);
    desk(LookBackDesk.class).confirm(lookBack.id(), at(town.member(1)));
    assertNothingIsLeftOf(proposal);
  }

  @Test
  void aBrokenPromiseReopensTheProposal() {
    report();
    verify(LookBackVerdict.NOT_KEPT, CommitmentState.NOT_KEPT, null);
    desk(LookBackDesk.class).confirm(lookBack.id(), at(town.member(1)));
    assertThat(life.stateOf(proposal)).isEqualTo(ProposalState.REHANDLING);
    assertThat(waiting(proposal)).containsExactly(Step.CLAIM_ASSIGNMENT);
    life.claim(proposal, 1);
    life.deliver(proposal, 1, ResultClass.A);
    assertThat(waiting(proposal)).containsExactly(Step.RATE_HANDLING);
  }

  @Test
  void aStoppedCampaignLeavesNothing() {
    desk(LookBackDesk.class)
        .stopCampaign(campaign, "与省里安排合并开展。", at(town.official(Role.COMMITTEE_STAFF)));
    assertNothingIsLeftOf(proposal);
  }

  private void report() {
    List<PromiseReport> reports =
        desk(Commitments.class).ofProposal(proposal).stream()
            .map(one -> new PromiseReport(one.id(), "已全部建成并投用。", "验收单、现场照片", CommitmentState.KEPT))
            .toList();
    desk(LookBackDesk.class)
        .report(lookBack.id(), reports, "承诺事项均有进展。", at(town.department(1).handler()));
  }

  private void verify(LookBackVerdict verdict, CommitmentState state, @Nullable LocalDate newDate) {
    List<CommitmentVerdict> verdicts =
        desk(Commitments.class).ofProposal(proposal).stream()
            .map(one -> new CommitmentVerdict(one.id(), state, newDate))
            .toList();
    desk(LookBackDesk.class)
        .verify(
            lookBack.id(),
            verdict,
            verdicts,
            "五月十二日赴现场查看。",
            at(town.official(Role.COMMITTEE_STAFF)));
  }
}

package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.testing.Town.at;

import java.util.List;
import java.util.UUID;
import org.huiyin.handling.CommitmentPostponed;
import org.huiyin.handling.CommitmentSettled;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.CommitmentView;
import org.huiyin.handling.HandlingReopened;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Setting;
import org.huiyin.proposal.ProposalState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reports, verdicts and what the proposer says to them. */
class LookBackDeskTests extends LookBackTest {

  @Nested
  class Reporting {

    @Test
    void isForHandlersOfTheDepartment() {
      LookBackView lookBack = lookBackAtPromise();

      assertRefused("not-found", () -> report(lookBack, handler(2)));
      assertThat(List.of(staff(), office(), member(1), at(town.department(1).approver())))
          .allSatisfy(by -> assertRefused("forbidden", () -> report(lookBack, by)));

      report(lookBack, handler(1));
      assertThat(stateOf(lookBack)).isEqualTo(LookBackState.VERIFYING);
      assertThat(lookBacks.byId(lookBack.id()).promises().get(0).evidence()).isEqualTo("验收单");
    }

    @Test
    void leavesNothingBehindWhenItIsRefused() {
      LookBackView lookBack = lookBackAtPromise();

      assertThat(faults(() -> desk.report(lookBack.id(), List.of(), "", handler(1))))
          .containsExactly("summary input.required", "promises lookback.promise-not-reported");

      assertThat(stateOf(lookBack)).isEqualTo(LookBackState.REPORTING);
      assertThat(lookBacks.reports(lookBack.id(), staffUser)).isEmpty();
    }

    @Test
    void keepsEveryReport() {
      LookBackView lookBack = reported();
      set(Setting.LOOK_BACK_REPORT_RETURNS, "1");

      assertRefused("forbidden", () -> desk.askForMore(lookBack.id(), "请补充", lead()));
      desk.askForMore(lookBack.id(), "请补充现场情况", staff());
      report(lookBack, handler(1));

      assertThat(lookBacks.reports(lookBack.id(), town.department(1).handler()))
          .extracting(ReportView::number)
          .containsExactly(1, 2);
      assertRefused(
          "lookback.returns-used-up", () -> desk.askForMore(lookBack.id(), "仍请补充", staff()));
    }
  }

  @Nested
  class Verdicts {

    @Test
    void keptSettlesThePromiseAndMakesTheReplyClassA() {
      LookBackView lookBack = verified(LookBackVerdict.KEPT, CommitmentState.KEPT, null);

      desk.confirm(lookBack.id(), member(1));

      assertThat(stateOf(lookBack)).isEqualTo(LookBackState.CONCLUDED);
      assertThat(happened(lookBack.proposalId(), CommitmentSettled.class))
          .singleElement()
          .satisfies(entry -> assertThat(entry.facts()).containsEntry("state", "KEPT"));
      assertThat(classOf(lookBack)).isEqualTo(ResultClass.A);
      assertThat(life.stateOf(lookBack.proposalId())).isEqualTo(ProposalState.CLOSED);
      assertNothingIsLeftOf(lookBack.proposalId());
    }

    @Test
    void keptLeavesTheClassWhileAPromiseIsStillToCome() {
      UUID id = closed(ResultClass.B, JULY, DECEMBER);
      LookBackView lookBack = open(campaign(JULY, JULY, false, 0)).get(0);
      report(lookBack, handler(1));
      verify(lookBack, LookBackVerdict.KEPT, CommitmentState.KEPT, null);

      desk.confirm(lookBack.id(), member(1));

      assertThat(classOf(lookBack)).isEqualTo(ResultClass.B);
      assertThat(commitments.openOf(id)).hasSize(1);
    }

    @Test
    void newDatePostponesThePromise() {
      LookBackView lookBack =
          verified(LookBackVerdict.NEW_DATE, CommitmentState.PARTLY_KEPT, DECEMBER);

      desk.confirm(lookBack.id(), member(1));

      assertThat(happened(lookBack.proposalId(), CommitmentPostponed.class))
          .singleElement()
          .satisfies(entry -> assertThat(entry.facts()).containsEntry("to", DECEMBER.toString()));
      assertThat(classOf(lookBack)).isEqualTo(ResultClass.B);
    }

    @Test
    void cannotBeKeptMakesTheReplyClassC() {
      LookBackView lookBack =
          verified(LookBackVerdict.CANNOT_BE_KEPT, CommitmentState.CANNOT_BE_KEPT, null);

      desk.confirm(lookBack.id(), member(1));

      assertThat(classOf(lookBack)).isEqualTo(ResultClass.C);
    }

    @Test
    void notKeptReopensOnceAndThenNoMore() {
      LookBackView lookBack = verified(LookBackVerdict.NOT_KEPT, CommitmentState.NOT_KEPT, null);
      UUID id = lookBack.proposalId();

      desk.confirm(lookBack.id(), member(1));

      assertThat(life.stateOf(id)).isEqualTo(ProposalState.REHANDLING);
      assertThat(happened(id, HandlingReopened.class))
          .singleElement()
          .satisfies(entry -> assertThat(entry.facts()).containsEntry("cause", "LOOK_BACK"));
      assertThat(lookBacks.byId(lookBack.id()).reopened()).isTrue();

      deliver(id, 1, ResultClass.B, DECEMBER);
      closeSatisfied(id);
      LookBackView again = open(byHand(id)).get(0);
      report(again, handler(1));
      assertRefused(
          "lookback.reopenings-used-up",
          () -> verify(again, LookBackVerdict.NOT_KEPT, CommitmentState.NOT_KEPT, null));
      verify(again, LookBackVerdict.NEW_DATE, CommitmentState.NOT_KEPT, DECEMBER.plusMonths(3));
      assertThat(stateOf(again)).isEqualTo(LookBackState.CONFIRMING);
    }

    @Test
    void notKeptByOneDepartmentStopsLookingAtTheOthers() {
      UUID id = assigned(filed(), 1, 2);
      deliver(id, 1, ResultClass.B, JULY);
      deliver(id, 2, ResultClass.B, JULY);
      closeSatisfied(id);
      List<LookBackView> both = open(campaign(null, null, true, 0));
      LookBackView ours =
          both.stream().filter(v -> v.departmentId().equals(departmentId(1))).findFirst().get();
      LookBackView others =
          both.stream().filter(v -> v.departmentId().equals(departmentId(2))).findFirst().get();
      report(ours, handler(1));
      verify(ours, LookBackVerdict.NOT_KEPT, CommitmentState.NOT_KEPT, null);

      desk.confirm(ours.id(), member(1));

      assertThat(stateOf(others)).isEqualTo(LookBackState.STOPPED);
      assertThat(lookBacks.byId(others.id()).stopReason()).isEqualTo("提案已重新办理，本项回头看自动停止。");
      assertThat(stateOf(ours)).isEqualTo(LookBackState.CONCLUDED);
    }

    @Test
    void areFoundByStaffOnly() {
      LookBackView lookBack = reported();

      assertThat(List.of(lead(), leader(), office(), member(1), handler(1)))
          .allSatisfy(
              by ->
                  assertRefused(
                      "forbidden",
                      () -> desk.verify(lookBack.id(), LookBackVerdict.KEPT, List.of(), "", by)));
    }
  }

  @Nested
  class TheProposer {

    @Test
    void aloneMayConfirmOrDispute() {
      LookBackView lookBack = verified(LookBackVerdict.KEPT, CommitmentState.KEPT, null);

      assertThat(List.of(staff(), lead(), handler(1)))
          .allSatisfy(
              by -> {
                assertRefused("forbidden", () -> desk.confirm(lookBack.id(), by));
                assertRefused("forbidden", () -> desk.dispute(lookBack.id(), "反对", by));
              });
      assertRefused("not-found", () -> desk.confirm(lookBack.id(), member(2)));

      desk.confirm(lookBack.id(), Acting.onPaperFor(staffUser, town.member(1)));
      assertThat(stateOf(lookBack)).isEqualTo(LookBackState.CONCLUDED);
    }

    @Test
    void staysSilent() {
      LookBackView lookBack = verified(LookBackVerdict.KEPT, CommitmentState.KEPT, null);

      dawnOf(lookBacks.byId(lookBack.id()).due().day().plusDays(1));

      assertThat(lookBacks.byId(lookBack.id()).bySilence()).isTrue();
      assertThat(stateOf(lookBack)).isEqualTo(LookBackState.CONCLUDED);
    }

    @Test
    void disputesAndTheLeadRules() {
      LookBackView lookBack = verified(LookBackVerdict.KEPT, CommitmentState.KEPT, null);
      desk.dispute(lookBack.id(), "停车场并未启用", member(1));

      assertRefused(
          "forbidden", () -> desk.resolve(lookBack.id(), LookBackVerdict.NOT_KEPT, "属实", staff()));
      desk.resolve(lookBack.id(), LookBackVerdict.NOT_KEPT, "实地核查属实", lead());

      LookBackView view = lookBacks.byId(lookBack.id());
      assertThat(view.verdict()).isEqualTo(LookBackVerdict.NOT_KEPT);
      assertThat(view.promises().get(0).found()).isEqualTo(CommitmentState.NOT_KEPT);
      assertThat(view.state()).isEqualTo(LookBackState.CONCLUDED);
      assertThat(life.stateOf(lookBack.proposalId())).isEqualTo(ProposalState.REHANDLING);
    }

    @Test
    void doesNotPersuadeTheLead() {
      LookBackView lookBack =
          verified(LookBackVerdict.NEW_DATE, CommitmentState.PARTLY_KEPT, DECEMBER);
      desk.dispute(lookBack.id(), "不同意延期", member(1));

      desk.resolve(lookBack.id(), LookBackVerdict.NEW_DATE, "进展属实", lead());

      assertThat(lookBacks.byId(lookBack.id()).promises().get(0).newDate()).isEqualTo(DECEMBER);
    }

    @Test
    void makesTheLeadNameADateForANewDate() {
      LookBackView lookBack = verified(LookBackVerdict.KEPT, CommitmentState.KEPT, null);
      desk.dispute(lookBack.id(), "尚未完工", member(1));

      assertThat(
              faults(() -> desk.resolve(lookBack.id(), LookBackVerdict.NEW_DATE, "尚未完工属实", lead())))
          .containsExactly("commitments[0].newDate input.required");
      desk.resolve(
          lookBack.id(),
          LookBackVerdict.NEW_DATE,
          List.of(
              new CommitmentVerdict(
                  lookBack.promises().get(0).commitmentId(),
                  CommitmentState.PARTLY_KEPT,
                  DECEMBER)),
          "尚未完工属实",
          lead());
      assertThat(commitments.openOf(lookBack.proposalId()))
          .extracting(CommitmentView::dueOn)
          .containsExactly(DECEMBER);
    }
  }
}

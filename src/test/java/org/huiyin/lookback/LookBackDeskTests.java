package org.huiyin.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.CommitmentPostponed;
import org.huiyin.handling.CommitmentSettled;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.CommitmentView;
import org.huiyin.handling.Commitments;
import org.huiyin.handling.HandlingReopened;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.InvalidInput;
import org.huiyin.testing.AftercareTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookBackDeskTests extends AftercareTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 31);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

  @Autowired private LookBackDesk desk;
  @Autowired private LookBacks lookBacks;
  @Autowired private Commitments commitments;
  @Autowired private Assignments assignments;
  @Autowired private ReviewDesk review;

  private CurrentUser staffUser;

  @BeforeEach
  void knowTheStaff() {
    staffUser = town.official(Role.COMMITTEE_STAFF);
  }

  @Nested
  class OpeningACampaign {

    @Test
    void isForStaffOfTheCommittee() {
      UUID id = closed(ResultClass.A);

      assertThat(List.of(lead(), leader(), office(), member(1), handler(1)))
          .allSatisfy(
              by -> {
                assertRefused("forbidden", () -> desk.openCampaign(byHand(id), by));
                assertRefused("forbidden", () -> desk.preview(byHand(id), by));
              });
      assertRefused(
          "not-found",
          () ->
              desk.openCampaign(
                  byHand(id), at(Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF))));
    }

    @Test
    void picksPromisesThatFallDue() {
      UUID due = closed(ResultClass.B, JULY, DECEMBER);
      closed(ResultClass.B, DECEMBER);

      List<LookBackView> opened = open(campaign(JULY.minusDays(5), JULY, false, 0));

      assertThat(opened)
          .singleElement()
          .satisfies(
              view -> {
                assertThat(view.proposalId()).isEqualTo(due);
                assertThat(view.pickedBy()).isEqualTo(PickedBy.PROMISE_DUE);
                assertThat(view.promises()).extracting(PromiseView::dueOn).containsExactly(JULY);
              });
      assertThat(happened(due, LookBackOpened.class)).hasSize(1);
    }

    @Test
    void picksClassBWithEveryOpenPromise() {
      UUID id = closed(ResultClass.B, JULY, DECEMBER);
      closed(ResultClass.A);

      assertThat(open(campaign(null, null, true, 0)))
          .singleElement()
          .satisfies(
              view -> {
                assertThat(view.proposalId()).isEqualTo(id);
                assertThat(view.pickedBy()).isEqualTo(PickedBy.CLASS_B);
                assertThat(view.promises()).hasSize(2);
              });
    }

    @Test
    void drawsTheSameSampleFromTheSameSeed() {
      IntStream.range(0, 5).forEach(i -> closed(i % 2 == 0 ? ResultClass.A : ResultClass.C));
      closed(ResultClass.B, JULY);
      CampaignForm form = campaign(null, null, false, 40);

      List<PickView> first = desk.preview(form, staff());

      assertThat(first).hasSize(2).extracting(PickView::pickedBy).containsOnly(PickedBy.SAMPLE);
      assertThat(desk.preview(form, staff())).isEqualTo(first);
      assertThat(open(form))
          .extracting(LookBackView::proposalId)
          .containsExactlyElementsOf(first.stream().map(PickView::proposalId).toList());
      assertThat(lookBacks.campaigns(staffUser).get(0).seed()).isEqualTo(form.seed());
    }

    @Test
    void opensOneLookBackPerDepartment() {
      UUID id = assigned(filed(), 1, 2);
      deliver(id, 1, ResultClass.A);
      deliver(id, 2, ResultClass.B, JULY);
      closeSatisfied(id);

      assertThat(open(byHand(id)))
          .extracting(LookBackView::departmentId)
          .containsExactlyInAnyOrder(departmentId(1), departmentId(2));
    }

    @Test
    void leavesOutWhatIsLookedAtJustNow() {
      UUID id = closed(ResultClass.B, JULY);
      open(byHand(id));

      assertRefused(
          "campaign.nothing-picked",
          () -> desk.openCampaign(campaign(null, null, true, 100), staff()));
    }

    @Test
    void picksClosedProposalsOnly() {
      UUID open = replied(ResultClass.A);

      assertThat(faults(() -> desk.openCampaign(byHand(open), staff())))
          .containsExactly("byHand[0] campaign.not-a-closed-proposal");
      assertThat(
              faults(
                  () ->
                      desk.openCampaign(
                          new CampaignForm(
                              town.committeeId(),
                              "",
                              JULY,
                              JULY.minusDays(1),
                              false,
                              101,
                              1,
                              List.of()),
                          staff())))
          .containsExactly(
              "name input.required",
              "promisesDueTo campaign.ends-before-it-begins",
              "samplePercentAC campaign.not-a-percentage");
    }
  }

  @Nested
  class Stopping {

    @Test
    void stopsEverythingOpen() {
      UUID first = closed(ResultClass.A);
      UUID second = closed(ResultClass.C);
      UUID campaign = desk.openCampaign(campaign(null, null, false, 100), staff());

      assertRefused("forbidden", () -> desk.stopCampaign(campaign, "统一调整", lead()));
      desk.stopCampaign(campaign, "统一调整", staff());

      assertNothingIsLeftOf(first);
      assertNothingIsLeftOf(second);
      assertThat(happened(first, LookBackStopped.class)).hasSize(1);
      CampaignView view = lookBacks.campaign(campaign, staffUser);
      assertThat(view.open()).isZero();
      assertThat(view.lookBacks()).isEqualTo(2);
      assertThat(view.stopReason()).isEqualTo("统一调整");
      assertRefused("campaign.over", () -> desk.stopCampaign(campaign, "再停", staff()));
    }
  }

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

  @Nested
  class Seeing {

    @Test
    void isForTheCommitteeTheOfficeTheProposerAndTheDepartment() {
      LookBackView lookBack = reported();

      assertThat(
              Stream.of(
                  staffUser,
                  town.official(Role.COMMITTEE_LEAD),
                  town.official(Role.SUPERVISOR),
                  town.official(Role.TRANSMISSION_OFFICE),
                  town.member(1),
                  town.department(1).approver()))
          .allSatisfy(
              user -> {
                assertThat(lookBacks.byId(lookBack.id(), user).id()).isEqualTo(lookBack.id());
                assertThat(lookBacks.ofProposal(lookBack.proposalId(), user)).hasSize(1);
              });
      assertThat(lookBacks.openOfDepartment(town.department(1).handler())).hasSize(1);
    }

    @Test
    void isForNobodyElse() {
      LookBackView lookBack = reported();

      assertThat(
              Stream.of(
                  town.member(2),
                  town.department(2).handler(),
                  Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)))
          .allSatisfy(
              user -> {
                assertRefused("not-found", () -> lookBacks.byId(lookBack.id(), user));
                assertRefused("not-found", () -> lookBacks.reports(lookBack.id(), user));
              });
      assertRefused("forbidden", () -> lookBacks.campaigns(town.member(1)));
      assertRefused("forbidden", () -> lookBacks.openOfDepartment(town.member(1)));
      assertRefused(
          "not-found",
          () ->
              lookBacks.campaign(
                  lookBack.campaignId(), Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)));
    }
  }

  @Test
  void aProposalIsNotArchivedWhileSomebodyLooksAtIt() {
    LookBackView lookBack = lookBackAtPromise();

    assertRefused(
        "lookback.open-at-archiving", () -> review.archive(lookBack.proposalId(), staff()));
    desk.stopCampaign(lookBack.campaignId(), "年终归档", staff());
    review.archive(lookBack.proposalId(), staff());

    assertThat(life.stateOf(lookBack.proposalId())).isEqualTo(ProposalState.ARCHIVED);
  }

  private LookBackView lookBackAtPromise() {
    closed(ResultClass.B, JULY);
    return open(campaign(JULY, JULY, false, 0)).get(0);
  }

  private LookBackView reported() {
    LookBackView lookBack = lookBackAtPromise();
    report(lookBack, handler(1));
    return lookBack;
  }

  private LookBackView verified(LookBackVerdict verdict, CommitmentState found, LocalDate newDate) {
    LookBackView lookBack = reported();
    verify(lookBack, verdict, found, newDate);
    return lookBack;
  }

  private void report(LookBackView lookBack, Acting by) {
    desk.report(
        lookBack.id(),
        lookBack.promises().stream()
            .map(
                promise ->
                    new PromiseReport(promise.commitmentId(), "已建成", "验收单", CommitmentState.KEPT))
            .toList(),
        "总体按期推进。",
        by);
  }

  private void verify(
      LookBackView lookBack, LookBackVerdict verdict, CommitmentState found, LocalDate newDate) {
    desk.verify(
        lookBack.id(),
        verdict,
        lookBack.promises().stream()
            .map(promise -> new CommitmentVerdict(promise.commitmentId(), found, newDate))
            .toList(),
        "现场查看。",
        staff());
  }

  private ResultClass classOf(LookBackView lookBack) {
    AssignmentView assignment = assignments.byId(lookBack.assignmentId());
    return assignments.reply(assignment.id()).orElseThrow().content().resultClass();
  }

  private LookBackState stateOf(LookBackView lookBack) {
    return lookBacks.byId(lookBack.id()).state();
  }

  private List<LookBackView> open(CampaignForm form) {
    UUID campaign = desk.openCampaign(form, staff());
    return lookBacks.ofCampaign(campaign, staffUser, null, 50).rows();
  }

  private CampaignForm byHand(UUID proposalId) {
    return new CampaignForm(
        town.committeeId(), "专项回头看", null, null, false, 0, 1, List.of(proposalId));
  }

  private CampaignForm campaign(LocalDate from, LocalDate to, boolean classB, int percent) {
    return new CampaignForm(
        town.committeeId(), "年中回头看", from, to, classB, percent, 20260701L, List.of());
  }

  private static List<String> faults(ThrowingCallable deed) {
    return catchThrowableOfType(InvalidInput.class, deed).faults().stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }
}

package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.testing.Town.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.Page;
import org.huiyin.shared.Step;
import org.huiyin.testing.AftercareTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SupervisionDeskTests extends AftercareTest {

  @Autowired private SupervisionDesk desk;
  @Autowired private Supervisions supervisions;

  @Nested
  class Opening {

    @Test
    void isForStaffLeadAndLeaders() {
      UUID id = assigned(filed(), 1);

      assertThat(List.of(office(), member(1), handler(1), at(town.official(Role.AUDITOR))))
          .allSatisfy(by -> assertRefused("forbidden", () -> desk.open(order(id), by)));
      assertRefused(
          "not-found",
          () -> desk.open(order(id), at(Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF))));
      assertThat(desk.open(order(id), lead())).isNotNull();
    }

    @Test
    void isAboutADepartmentThatHandlesTheProposal() {
      UUID id = assigned(filed(), 2);

      assertRefused("supervision.department-not-assigned", () -> desk.open(order(id), staff()));
      assertRefused(
          "supervision.department-not-assigned", () -> desk.open(order(filed()), staff()));
    }

    @Test
    void happensOnceAtATime() {
      UUID id = assigned(filed(), 1);
      UUID first = desk.open(order(id), staff());

      assertRefused("supervision.already-open", () -> desk.open(order(id), leader()));

      desk.cancel(first, "已不需要", staff());
      assertThat(desk.open(order(id), staff())).isNotEqualTo(first);
    }

    @Test
    void takesTheOpeningLeaderForTheLeader() {
      UUID id = desk.open(byLeader(assigned(filed(), 1), null), leader());

      assertThat(supervisions.byId(id).leaderId())
          .isEqualTo(town.official(Role.SUPERVISOR).personId());
    }

    @Test
    void needsALeaderAtLeaderLevel() {
      UUID id = assigned(filed(), 1);

      assertRefused("supervision.leader-needed", () -> desk.open(byLeader(id, null), staff()));
      assertRefused(
          "supervision.leader-not-supervisor",
          () -> desk.open(byLeader(id, town.official(Role.COMMITTEE_STAFF).personId()), staff()));
      assertRefused(
          "supervision.leader-not-supervisor",
          () ->
              desk.open(
                  byLeader(id, Town.foundedIn(jdbc).official(Role.SUPERVISOR).personId()),
                  staff()));
    }

    @Test
    void leavesTheWordingToStaffWhenNothingIsDemandedYet() {
      UUID proposal = assigned(filed(), 1);
      UUID id = desk.open(unworded(proposal), leader());
      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.TO_BE_WORDED);
      List<DemandForm> demands = List.of(new DemandForm("报送整改方案", null));

      assertThat(List.of(lead(), leader(), handler(1)))
          .allSatisfy(by -> assertRefused("forbidden", () -> desk.word(id, demands, by)));
      assertThat(
              catchThrowableOfType(InvalidInput.class, () -> desk.word(id, List.of(), staff()))
                  .faults())
          .extracting(InvalidInput.Fault::code)
          .containsExactly("supervision.demand-needed");
      desk.word(id, demands, staff());

      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(happened(proposal, SupervisionOrdered.class))
          .singleElement()
          .satisfies(entry -> assertThat(entry.facts()).containsEntry("demands", 1));
    }
  }

  @Nested
  class Answering {

    @Test
    void isForHandlersOfTheDepartment() {
      UUID id = opened();
      List<DemandAnswer> answers = answersTo(id);

      assertRefused("not-found", () -> desk.answer(id, answers, handler(2)));
      assertThat(List.of(staff(), office(), member(1), at(town.department(1).approver())))
          .allSatisfy(by -> assertRefused("forbidden", () -> desk.answer(id, answers, by)));
      assertRefused(
          "not-found",
          () -> desk.answer(id, answers, at(Town.foundedIn(jdbc).department(1).handler())));

      desk.answer(id, answers, handler(1));
      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.ANSWERED);
    }

    @Test
    void coversEveryDemandOnceAndNoOther() {
      UUID id = opened();
      DemandAnswer first = answersTo(id).get(0);

      assertThat(
              catchThrowableOfType(
                      InvalidInput.class,
                      () ->
                          desk.answer(
                              id,
                              List.of(first, first, new DemandAnswer(UUID.randomUUID(), "")),
                              handler(1)))
                  .faults())
          .extracting(fault -> fault.field() + " " + fault.code())
          .containsExactly(
              "answers[1].demandId supervision.not-an-open-demand",
              "answers[2].text input.required",
              "answers[2].demandId supervision.not-an-open-demand",
              "answers supervision.demand-unanswered");
    }

    @Test
    void keepsEveryAnswer() {
      UUID id = answered();
      desk.continueWith(id, "缺少进度安排", List.of(), staff());
      desk.answer(id, answersTo(id), handler(1));

      assertThat(supervisions.byId(id).demands())
          .allSatisfy(
              demand ->
                  assertThat(demand.answers())
                      .extracting(DemandView.Answer::round)
                      .containsExactly(1, 2));
    }
  }

  @Nested
  class Assessing {

    @Test
    void isForStaffAtStaffLevel() {
      UUID id = answered();

      assertThat(List.of(lead(), leader(), office(), member(1), handler(1)))
          .allSatisfy(
              by -> {
                assertRefused("forbidden", () -> desk.writeOff(id, by));
                assertRefused("forbidden", () -> desk.continueWith(id, "不足", List.of(), by));
              });
      desk.writeOff(id, staff());

      SupervisionView view = supervisions.byId(id);
      assertThat(view.state()).isEqualTo(SupervisionState.WRITTEN_OFF);
      assertThat(view.demands())
          .extracting(DemandView::state)
          .containsOnly(DemandState.WRITTEN_OFF);
    }

    @Test
    void isForLeadersAtLeaderLevel() {
      UUID proposal = assigned(filed(), 1);
      UUID id = desk.open(byLeader(proposal, null), leader());
      desk.answer(id, answersTo(id), handler(1));

      assertRefused("forbidden", () -> desk.writeOff(id, staff()));
      assertRefused("forbidden", () -> desk.cancel(id, "撤销", staff()));
      desk.writeOff(
          id,
          Acting.onPaperFor(town.official(Role.COMMITTEE_STAFF), town.official(Role.SUPERVISOR)));

      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.WRITTEN_OFF);
    }

    @Test
    void writesOffDemandByDemand() {
      UUID id = answered();
      List<DemandView> demands = supervisions.byId(id).demands();

      desk.writeOffDemand(demands.get(0).id(), staff());
      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.ANSWERED);
      assertRefused(
          "supervision.demand-met", () -> desk.writeOffDemand(demands.get(0).id(), staff()));
      desk.writeOffDemand(demands.get(1).id(), staff());

      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.WRITTEN_OFF);
      UUID proposal = supervisions.byId(id).proposalId();
      assertThat(happened(proposal, DemandWrittenOff.class)).hasSize(2);
      assertThat(happened(proposal, SupervisionWrittenOff.class)).hasSize(1);
    }

    @Test
    void continuesWithWhatIsNotMetAndMore() {
      UUID id = answered();
      desk.writeOffDemand(supervisions.byId(id).demands().get(0).id(), staff());

      desk.continueWith(
          id,
          "第二项没有实际进展",
          List.of(new DemandForm("每周报送进度", LocalDate.now(clock).plusDays(3))),
          staff());

      SupervisionView view = supervisions.byId(id);
      assertThat(view.round()).isEqualTo(2);
      assertThat(view.due().day()).isEqualTo(LocalDate.now(clock).plusDays(3));
      assertThat(view.demands())
          .extracting(DemandView::state)
          .containsExactly(DemandState.WRITTEN_OFF, DemandState.OPEN, DemandState.OPEN);
      desk.answer(id, answersTo(id), handler(1));
      desk.writeOff(id, staff());
      assertThat(supervisions.byId(id).demands())
          .extracting(DemandView::state)
          .containsOnly(DemandState.WRITTEN_OFF);
    }

    @Test
    void goesToALeaderAfterTheRoundsOfStaff() {
      set(Setting.SUPERVISION_ROUNDS, "1");
      UUID id = answered();
      UUID leaderId = town.official(Role.SUPERVISOR).personId();

      assertRefused(
          "supervision.rounds-used-up", () -> desk.continueWith(id, "仍无进展", List.of(), staff()));
      desk.escalate(id, leaderId, "提案委督办无果", staff());

      assertThat(supervisions.byId(id).level()).isEqualTo(SupervisionLevel.LEADER);
      assertThat(supervisions.byId(id).demands())
          .extracting(DemandView::state)
          .containsOnly(DemandState.OPEN);
      UUID proposal = supervisions.byId(id).proposalId();
      assertThat(happened(proposal, SupervisionEscalated.class)).hasSize(1);
      assertThat(happened(proposal, SupervisionContinued.class)).hasSize(1);
      assertThat(waiting(proposal)).contains(Step.ANSWER_DEMANDS);
    }

    @Test
    void refusesAStalePage() {
      UUID id = answered();
      int seen = supervisions.byId(id).version();
      desk.continueWith(id, "不足", List.of(), staff());

      assertRefused("stale", () -> desk.writeOff(id, staff().havingSeen(seen)));
    }
  }

  @Nested
  class Seeing {

    @Test
    void isForTheCommitteeTheOfficeTheProposerAndTheDepartment() {
      UUID proposal = assigned(filed(), 1, 2);
      UUID id = desk.open(order(proposal), staff());

      assertThat(
              Stream.of(
                  town.official(Role.COMMITTEE_STAFF),
                  town.official(Role.COMMITTEE_LEAD),
                  town.official(Role.SUPERVISOR),
                  town.official(Role.TRANSMISSION_OFFICE),
                  town.official(Role.AUDITOR),
                  town.member(1),
                  town.department(1).handler(),
                  town.department(1).approver()))
          .allSatisfy(
              user -> {
                assertThat(supervisions.byId(id, user).id()).isEqualTo(id);
                assertThat(supervisions.ofProposal(proposal, user)).hasSize(1);
              });
    }

    @Test
    void isNotForOtherDepartmentsOrMembers() {
      UUID proposal = assigned(filed(), 1, 2);
      UUID id = desk.open(order(proposal), staff());

      assertThat(
              Stream.of(
                  town.member(2),
                  town.department(2).handler(),
                  town.department(3).handler(),
                  Town.foundedIn(jdbc).official(Role.COMMITTEE_STAFF)))
          .allSatisfy(user -> assertRefused("not-found", () -> supervisions.byId(id, user)));
      assertThat(supervisions.ofProposal(proposal, town.department(2).handler())).isEmpty();
    }

    @Test
    void pagesThroughTheBoard() {
      UUID first = desk.open(order(assigned(filed(), 1)), staff());
      UUID second = desk.open(order(assigned(filed(), 1)), staff());
      desk.cancel(first, "已不需要", staff());

      Page<SupervisionView> page =
          supervisions.board(town.official(Role.SUPERVISOR), false, null, 1);
      assertThat(page.rows()).extracting(SupervisionView::id).containsExactly(second);
      assertThat(supervisions.board(town.official(Role.SUPERVISOR), false, page.next(), 1).rows())
          .extracting(SupervisionView::id)
          .containsExactly(first);
      assertThat(supervisions.board(town.department(1).handler(), true, null, 10).rows())
          .extracting(SupervisionView::id)
          .containsExactly(second);
      assertThat(supervisions.board(town.department(2).handler(), true, null, 10).rows()).isEmpty();
      assertRefused("forbidden", () -> supervisions.board(town.member(1), true, null, 10));
    }
  }

  @Nested
  class LosingGround {

    @Test
    void byClosingEndsWhatWasAboutHandling() {
      UUID proposal = replied(ResultClass.A);
      UUID about =
          desk.open(
              new OpenSupervision(
                  proposal,
                  departmentId(1),
                  SupervisionCause.UNSATISFIED,
                  SupervisionLevel.STAFF,
                  null,
                  List.of(new DemandForm("重新研究", null))),
              staff());

      closeSatisfied(proposal);

      SupervisionView view = supervisions.byId(about);
      assertThat(view.state()).isEqualTo(SupervisionState.CANCELLED);
      assertThat(view.demands()).extracting(DemandView::state).containsOnly(DemandState.DROPPED);
      assertThat(happened(proposal, SupervisionCancelled.class))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.facts()).containsEntry("reason", "提案已办结，督办自动撤销。");
                assertThat(entry.actorId()).isNull();
              });
      assertNothingIsLeftOf(proposal);
    }

    @Test
    void byReturningEndsWhatTheDepartmentOwed() {
      UUID proposal = assigned(filed(), 1);
      UUID id = desk.open(order(proposal), staff());
      UUID assignment = life.assignment(proposal, 1).id();
      desk(HandlingDesk.class).requestReturn(assignment, "不属本单位职责", null, handler(1));

      desk(AssignmentDesk.class).ruleOnReturn(assignment, true, "同意退办", departmentId(2), office());

      assertThat(supervisions.byId(id).state()).isEqualTo(SupervisionState.CANCELLED);
      assertThat(waiting(proposal)).containsExactly(Step.CLAIM_ASSIGNMENT);
    }

    @Test
    void letsNobodyArchiveWhatIsStillSupervised() {
      UUID proposal = replied(ResultClass.A);
      UUID instructed = desk.open(order(proposal), leader());
      closeSatisfied(proposal);
      ReviewDesk review = desk(ReviewDesk.class);

      assertRefused("supervision.open-at-archiving", () -> review.archive(proposal, staff()));
      desk.cancel(instructed, "年终归档", staff());
      review.archive(proposal, staff());

      assertThat(life.stateOf(proposal)).isEqualTo(ProposalState.ARCHIVED);
    }

    @Test
    void leavesOtherCausesToPeople() {
      UUID proposal = replied(ResultClass.A);
      UUID instructed = desk.open(order(proposal), leader());

      closeSatisfied(proposal);

      assertThat(supervisions.byId(instructed).state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(supervisions.byId(instructed).state().isOpen()).isTrue();
    }
  }

  private UUID opened() {
    return desk.open(order(assigned(filed(), 1)), staff());
  }

  private UUID answered() {
    UUID id = opened();
    desk.answer(id, answersTo(id), handler(1));
    return id;
  }

  private List<DemandAnswer> answersTo(UUID id) {
    return supervisions.byId(id).demands().stream()
        .filter(demand -> demand.state() == DemandState.OPEN)
        .map(demand -> new DemandAnswer(demand.id(), "已按要求落实。"))
        .toList();
  }

  private OpenSupervision order(UUID proposalId) {
    return new OpenSupervision(
        proposalId,
        departmentId(1),
        SupervisionCause.INSTRUCTED,
        SupervisionLevel.STAFF,
        null,
        List.of(new DemandForm("报送整改方案", null), new DemandForm("完成整改", null)));
  }

  private OpenSupervision unworded(UUID proposalId) {
    return new OpenSupervision(
        proposalId,
        departmentId(1),
        SupervisionCause.INSTRUCTED,
        SupervisionLevel.STAFF,
        null,
        List.of());
  }

  private OpenSupervision byLeader(UUID proposalId, UUID leaderId) {
    return new OpenSupervision(
        proposalId,
        departmentId(1),
        SupervisionCause.KEY,
        SupervisionLevel.LEADER,
        leaderId,
        List.of(new DemandForm("当面汇报", null)));
  }
}

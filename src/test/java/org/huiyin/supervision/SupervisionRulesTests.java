package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.huiyin.supervision.SupervisionFixture.DEED;
import static org.huiyin.supervision.SupervisionFixture.DEPARTMENT;
import static org.huiyin.supervision.SupervisionFixture.DUE;
import static org.huiyin.supervision.SupervisionFixture.LEADER;
import static org.huiyin.supervision.SupervisionFixture.PROPOSAL;
import static org.huiyin.supervision.SupervisionFixture.answered;
import static org.huiyin.supervision.SupervisionFixture.due;
import static org.huiyin.supervision.SupervisionFixture.eventsOf;
import static org.huiyin.supervision.SupervisionFixture.ordered;
import static org.huiyin.supervision.SupervisionFixture.subject;
import static org.huiyin.supervision.SupervisionFixture.toBeWorded;
import static org.huiyin.supervision.SupervisionLevel.STAFF;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupervisionRulesTests {

  @Nested
  class Opening {

    @Test
    void withDemandsPutsTheOrderBeforeTheDepartment() {
      Supervision supervision =
          Supervision.open(UUID.randomUUID(), subject(STAFF), true, DUE, DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(eventsOf(supervision))
          .containsExactly(
              new SupervisionOpened(
                  PROPOSAL,
                  supervision.id(),
                  DEPARTMENT,
                  SupervisionCause.OVERDUE,
                  STAFF,
                  true,
                  DUE.day(),
                  DEED));
    }

    @Test
    void withoutDemandsLeavesThemToStaff() {
      Supervision supervision =
          Supervision.open(UUID.randomUUID(), subject(STAFF), false, DUE, DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.TO_BE_WORDED);
    }

    @Test
    void namesALeaderExactlyAtLeaderLevel() {
      Supervision.Subject leaderless =
          new Supervision.Subject(
              PROPOSAL,
              UUID.randomUUID(),
              DEPARTMENT,
              SupervisionCause.KEY,
              SupervisionLevel.LEADER,
              null);

      assertRefused(
          "supervision.leader-at-leader-level",
          () -> Supervision.open(UUID.randomUUID(), leaderless, true, DUE, DEED));
    }
  }

  @Nested
  class Ordering {

    @Test
    void sendsTheDemandsToTheDepartment() {
      Supervision supervision = toBeWorded(STAFF);

      supervision.order(2, due(7), DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(supervision.due()).isEqualTo(due(7));
      assertThat(eventsOf(supervision))
          .containsExactly(
              new SupervisionOrdered(
                  PROPOSAL, supervision.id(), DEPARTMENT, 2, due(7).day(), DEED));
    }

    @Test
    void happensOnce() {
      assertRefused("supervision.already-ordered", () -> ordered(STAFF).order(1, DUE, DEED));
    }
  }

  @Nested
  class Answering {

    @Test
    void waitsForTheOrder() {
      assertRefused("supervision.not-ordered", () -> toBeWorded(STAFF).answered(DUE, DEED));
    }

    @Test
    void tellsWhoAssesses() {
      Supervision supervision = ordered(SupervisionLevel.LEADER);

      supervision.answered(DUE, DEED);

      assertThat(eventsOf(supervision))
          .containsExactly(
              new DemandsAnswered(
                  PROPOSAL,
                  supervision.id(),
                  DEPARTMENT,
                  SupervisionLevel.LEADER,
                  DUE.day(),
                  DEED));
    }

    @Test
    void happensOnceInARound() {
      assertRefused("supervision.not-ordered", () -> answered(STAFF).answered(DUE, DEED));
    }
  }

  @Nested
  class WritingOff {

    @Test
    void endsIt() {
      Supervision supervision = answered(STAFF);

      supervision.writeOff(DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.WRITTEN_OFF);
      assertThat(supervision.view(List.of()).endedAt()).isEqualTo(DEED.at());
      assertThat(eventsOf(supervision))
          .containsExactly(new SupervisionWrittenOff(PROPOSAL, supervision.id(), DEPARTMENT, DEED));
    }

    @Test
    void needsAnAnswer() {
      assertRefused("supervision.not-answered", () -> ordered(STAFF).writeOff(DEED));
    }

    @Test
    void ofOneDemandLeavesTheOthers() {
      Supervision supervision = answered(STAFF);
      UUID demand = UUID.randomUUID();

      supervision.demandMet(demand, false, DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ANSWERED);
      assertThat(eventsOf(supervision))
          .containsExactly(
              new DemandWrittenOff(PROPOSAL, supervision.id(), demand, DEPARTMENT, DEED));
    }

    @Test
    void ofTheLastDemandEndsIt() {
      Supervision supervision = answered(STAFF);

      supervision.demandMet(UUID.randomUUID(), true, DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.WRITTEN_OFF);
      assertThat(eventsOf(supervision)).hasSize(2).last().isInstanceOf(SupervisionWrittenOff.class);
    }
  }

  @Nested
  class GoingOn {

    @Test
    void sendsTheDepartmentBackForAnotherRound() {
      Supervision supervision = answered(STAFF);

      supervision.goOn("仅有文件，没有实际进展", 3, due(10), DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(supervision.round()).isEqualTo(2);
      assertThat(eventsOf(supervision))
          .containsExactly(
              new SupervisionContinued(
                  PROPOSAL,
                  supervision.id(),
                  DEPARTMENT,
                  "仅有文件，没有实际进展",
                  STAFF,
                  due(10).day(),
                  DEED));
    }

    @Test
    void byStaffIsCapped() {
      Supervision supervision = inRound(3, STAFF);

      assertRefused("supervision.rounds-used-up", () -> supervision.goOn("仍无进展", 3, DUE, DEED));
      assertThat(supervision.state()).isEqualTo(SupervisionState.ANSWERED);
    }

    @Test
    void byALeaderIsNot() {
      Supervision supervision = inRound(3, SupervisionLevel.LEADER);

      supervision.goOn("继续落实", 3, DUE, DEED);

      assertThat(supervision.round()).isEqualTo(4);
    }

    @Test
    void goesOnAtLeaderLevelOverTheCap() {
      Supervision supervision = inRound(3, STAFF);

      supervision.escalateForAnotherRound(LEADER, "提案委督办三轮仍无进展", DUE, DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(supervision.level()).isEqualTo(SupervisionLevel.LEADER);
      assertThat(supervision.round()).isEqualTo(4);
    }

    private static Supervision inRound(int round, SupervisionLevel level) {
      Supervision supervision = answered(level);
      while (supervision.round() < round) {
        supervision.goOn("继续", round, DUE, DEED);
        supervision.answered(DUE, DEED);
      }
      return supervision;
    }
  }

  @Nested
  class Escalating {

    @Test
    void leavesTheDepartmentAtItsDemands() {
      Supervision supervision = ordered(STAFF);

      supervision.escalate(LEADER, "事关民生", DEED);

      assertThat(supervision.state()).isEqualTo(SupervisionState.ORDERED);
      assertThat(supervision.round()).isEqualTo(1);
      assertThat(supervision.view(List.of()).leaderId()).isEqualTo(LEADER);
      assertThat(eventsOf(supervision))
          .containsExactly(
              new SupervisionEscalated(
                  PROPOSAL, supervision.id(), DEPARTMENT, LEADER, "事关民生", DEED));
    }

    @Test
    void hasAnswersGivenAgainToTheLeader() {
      Supervision supervision = answered(STAFF);

      supervision.escalateForAnotherRound(LEADER, "事关民生", DUE, DEED);

      assertThat(eventsOf(supervision))
          .hasSize(2)
          .last()
          .isInstanceOfSatisfying(
              SupervisionContinued.class,
              event -> assertThat(event.level()).isEqualTo(SupervisionLevel.LEADER));
      assertThatIllegalStateException()
          .isThrownBy(() -> answered(STAFF).escalate(LEADER, "事关民生", DEED));
    }

    @Test
    void toTheSameLeaderIsRefused() {
      assertRefused(
          "supervision.already-with-leader",
          () -> ordered(SupervisionLevel.LEADER).escalate(LEADER, "再次提请", DEED));
    }

    @Test
    void toAnotherLeaderIsPossible() {
      Supervision supervision = ordered(SupervisionLevel.LEADER);
      UUID other = UUID.randomUUID();

      supervision.escalate(other, "分工调整", DEED);

      assertThat(supervision.view(List.of()).leaderId()).isEqualTo(other);
    }
  }

  @Nested
  class Ending {

    @Test
    void cancelsFromEveryOpenState() {
      for (Supervision supervision : List.of(toBeWorded(STAFF), ordered(STAFF), answered(STAFF))) {
        supervision.cancel("已不需要", DEED);

        assertThat(supervision.state()).isEqualTo(SupervisionState.CANCELLED);
        assertThat(eventsOf(supervision))
            .containsExactly(
                new SupervisionCancelled(PROPOSAL, supervision.id(), DEPARTMENT, "已不需要", DEED));
      }
    }

    @Test
    void leavesNothingToDo() {
      Supervision ended = answered(STAFF);
      ended.writeOff(DEED);
      List<Consumer<Supervision>> deeds =
          List.of(
              it -> it.order(1, DUE, DEED),
              it -> it.answered(DUE, DEED),
              it -> it.writeOff(DEED),
              it -> it.demandMet(UUID.randomUUID(), false, DEED),
              it -> it.goOn("继续", 3, DUE, DEED),
              it -> it.escalate(LEADER, "提请", DEED),
              it -> it.escalateForAnotherRound(LEADER, "提请", DUE, DEED),
              it -> it.cancel("撤销", DEED),
              it -> it.moveTo(due(3), DEED));

      assertThat(deeds)
          .allSatisfy(deed -> assertRefused("supervision.ended", () -> deed.accept(ended)));
    }
  }

  @Nested
  class FollowingTheCalendar {

    @Test
    void movesTheDay() {
      Supervision supervision = ordered(STAFF);

      assertThat(supervision.moveTo(due(16), DEED)).isTrue();

      assertThat(eventsOf(supervision))
          .containsExactly(
              new SupervisionDueDateMoved(
                  PROPOSAL, supervision.id(), DUE.day(), due(16).day(), DEED));
    }

    @Test
    void saysNothingWhenNothingMoves() {
      Supervision supervision = ordered(STAFF);

      assertThat(supervision.moveTo(DUE, DEED)).isFalse();
      assertThat(eventsOf(supervision)).isEmpty();
    }
  }

  private static void assertRefused(String code, Runnable deed) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(deed::run)
        .returns(code, RuleViolation::code);
  }
}

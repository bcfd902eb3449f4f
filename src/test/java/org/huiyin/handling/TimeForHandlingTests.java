package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.handling.AssignmentState.AWAITING_AUDIT;
import static org.huiyin.handling.AssignmentState.AWAITING_CLAIM;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.OPINION_GIVEN;
import static org.huiyin.handling.AssignmentState.REPLIED;
import static org.huiyin.handling.AssignmentState.RETURNED;
import static org.huiyin.handling.AssignmentState.RETURN_REQUESTED;
import static org.huiyin.handling.HandlingFixture.CLAIM_DUE;
import static org.huiyin.handling.HandlingFixture.DUE;
import static org.huiyin.handling.HandlingFixture.STEP_DUE;
import static org.huiyin.handling.HandlingFixture.TODAY;
import static org.huiyin.handling.HandlingFixture.ZONE;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.deed;
import static org.huiyin.handling.HandlingFixture.deedOn;
import static org.huiyin.handling.HandlingFixture.eventsOf;
import static org.huiyin.handling.HandlingFixture.round;
import static org.huiyin.handling.HandlingRole.CO;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.junit.jupiter.api.Test;

class TimeForHandlingTests {

  @Test
  void isAskedForBeforeTheDueDayOnly() {
    Assignment assignment = anAssignment().in(IN_HANDLING);
    assertThat(refusalOf(() -> assignment.requireMayAskForTime(DUE.day().minusDays(1))))
        .isEqualTo("done");
    assertThat(refusalOf(() -> assignment.requireMayAskForTime(DUE.day())))
        .isEqualTo("extension.too-late");
  }

  @Test
  void isNotAskedForByCoHandlers() {
    Assignment co = anAssignment().of(CO).in(IN_HANDLING);
    assertThat(refusalOf(() -> co.requireMayAskForTime(TODAY)))
        .isEqualTo("assignment.owes-opinion");
  }

  @Test
  void endsSixMonthsAfterItBeganHoweverOftenExtended() {
    LocalDate last = DUE.start().plusMonths(6);
    assertThat(extending(DUE, last)).isEqualTo("done");
    assertThat(extending(DUE, last.plusDays(1))).isEqualTo("extension.too-long");
    assertThat(extending(DUE.extendedTo(last.minusDays(1)), last)).isEqualTo("done");
    assertThat(extending(DUE.extendedTo(last), last.plusDays(1))).isEqualTo("extension.too-long");
  }

  @Test
  void isExtendedForwardsOnly() {
    assertThat(extending(DUE, DUE.day())).isEqualTo("extension.not-later");
    assertThat(extending(DUE, DUE.day().minusDays(1))).isEqualTo("extension.not-later");
  }

  @Test
  void keepsTheOriginalDayWhenExtended() {
    Assignment assignment = anAssignment().in(IN_HANDLING);
    assignment.extendTo(DUE.day().plusDays(20));
    assertThat(assignment.due().day()).isEqualTo(DUE.day().plusDays(20));
    assertThat(assignment.due().originalDay()).isEqualTo(DUE.day());
  }

  @Test
  void anExtensionIsRuledOnOnce() {
    Extension extension = anExtension();
    extension.grant(DUE.day().plusDays(9), "", UUID.randomUUID(), deed());
    assertThat(eventsOf(extension)).last().isInstanceOf(ExtensionGranted.class);
    assertThat(refusalOf(() -> extension.refuse("不同意", UUID.randomUUID(), deed())))
        .isEqualTo("extension.already-ruled");
    Extension overtaken = anExtension();
    overtaken.overtake(deed());
    assertThat(refusalOf(() -> overtaken.grant(DUE.day(), "", UUID.randomUUID(), deed())))
        .isEqualTo("extension.overtaken");
  }

  @Test
  void opinionsAreAwaitedUntilGivenOrOverdue() {
    Assignment lead = anAssignment().in(IN_HANDLING);
    Assignment given = anAssignment().in(OPINION_GIVEN);
    Assignment returned = anAssignment().of(CO).in(RETURNED);
    Assignment working = anAssignment().of(CO).dueOn(TODAY.plusDays(20)).in(IN_HANDLING);
    Assignment returning = anAssignment().of(CO).dueOn(TODAY.plusDays(20)).in(RETURN_REQUESTED);
    Round round = round(lead, given, returned, working, returning);
    assertThat(OpinionPolicy.awaited(round, deedOn(TODAY.plusDays(20)).at(), ZONE))
        .containsExactly(working, returning);
    assertThat(OpinionPolicy.awaited(round, deedOn(TODAY.plusDays(21)).at(), ZONE)).isEmpty();
  }

  @Test
  void opinionsLapseOnlyWhenNothingElseIsPending() {
    Assignment lead = anAssignment().in(AWAITING_AUDIT);
    Assignment working = anAssignment().of(CO).in(IN_HANDLING);
    assertThat(OpinionPolicy.lapsing(round(lead, working, anAssignment().in(OPINION_GIVEN))))
        .containsExactly(working);
    for (AssignmentState unsettled : new AssignmentState[] {AWAITING_CLAIM, RETURN_REQUESTED}) {
      Round round = round(lead, working, anAssignment().of(CO).in(unsettled));
      assertThat(refusalOf(() -> OpinionPolicy.lapsing(round)))
          .isEqualTo("reply.co-handler-unsettled");
    }
  }

  @Test
  void aPlanEndsByTheDueDay() {
    Assignment assignment = anAssignment().in(IN_HANDLING);
    assertThat(
            refusalOf(
                () -> assignment.plan(new HandlingPlan("调研", "", DUE.day().plusDays(1)), deed())))
        .isEqualTo("plan.reply-after-due-day");
  }

  @Test
  void theAuditSendsBackAsOftenAsAllowed() {
    Assignment assignment = anAssignment().in(AWAITING_AUDIT);
    assignment.sendReplyBack(UUID.randomUUID(), "补充", 1, deed());
    assignment.submitReply(UUID.randomUUID(), ResultClass.A, STEP_DUE, deed());
    assignment.approveReply(UUID.randomUUID(), STEP_DUE, deed());
    assertThat(refusalOf(() -> assignment.sendReplyBack(UUID.randomUUID(), "再补充", 1, deed())))
        .isEqualTo("reply.send-backs-exhausted");
  }

  @Test
  void followsTheCalendarWhereADayStillCounts() {
    Assignment unclaimed = anAssignment().in(AWAITING_CLAIM);
    assertThat(unclaimed.recompute(TimeForHandlingTests::aDayLater, deed())).isTrue();
    assertThat(eventsOf(unclaimed))
        .extracting(event -> ((DueDateMoved) event).step(), event -> ((DueDateMoved) event).to())
        .containsExactly(
            tuple(DueStep.CLAIM, CLAIM_DUE.day().plusDays(1)),
            tuple(DueStep.HANDLING, DUE.day().plusDays(1)));
    assertThat(stepsMoved(anAssignment().in(AWAITING_AUDIT)))
        .containsExactly(DueStep.AUDIT, DueStep.HANDLING);
    assertThat(stepsMoved(anAssignment().of(CO).in(RETURN_REQUESTED)))
        .containsExactly(DueStep.RETURN_RULING, DueStep.CO_OPINION);
    assertThat(stepsMoved(anAssignment().in(REPLIED))).isEmpty();
    assertThat(anAssignment().in(IN_HANDLING).recompute(due -> due, deed())).isFalse();
  }

  private static List<DueStep> stepsMoved(Assignment assignment) {
    assignment.recompute(TimeForHandlingTests::aDayLater, deed());
    return eventsOf(assignment).stream().map(event -> ((DueDateMoved) event).step()).toList();
  }

  private static DueDate aDayLater(DueDate due) {
    LocalDate day = due.day().plusDays(1);
    return new DueDate(day, day, due.rule(), due.amount(), due.unit(), due.start());
  }

  private static Extension anExtension() {
    return Extension.request(
        UUID.randomUUID(),
        anAssignment().in(IN_HANDLING),
        DUE.day().plusDays(9),
        "需要现场调研",
        UUID.randomUUID(),
        STEP_DUE,
        deed());
  }

  private static String extending(DueDate due, LocalDate until) {
    return refusalOf(() -> ExtensionPolicy.check(due, until, 6));
  }
}

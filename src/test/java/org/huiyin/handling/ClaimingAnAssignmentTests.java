package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiyin.handling.AssignmentState.AWAITING_CLAIM;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.RETURN_REQUESTED;
import static org.huiyin.handling.HandlingFixture.CLAIM_DUE;
import static org.huiyin.handling.HandlingFixture.HANDLER;
import static org.huiyin.handling.HandlingFixture.NAMES;
import static org.huiyin.handling.HandlingFixture.STEP_DUE;
import static org.huiyin.handling.HandlingFixture.ZONE;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.deed;
import static org.huiyin.handling.HandlingFixture.deedOn;
import static org.huiyin.handling.HandlingFixture.eventsOf;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ClaimingAnAssignmentTests {

  private static final LocalDate LAST_DAY = CLAIM_DUE.day();

  @Test
  void refusesASecondClaimAndNamesTheOwner() {
    Assignment claimed = anAssignment().in(IN_HANDLING);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> claimed.claim(UUID.randomUUID(), deed(), ZONE, NAMES))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo("assignment.already-claimed");
              assertThat(refusal.arguments()).containsExactly("王经办");
            });
  }

  @Test
  void isPossibleUntilTheEndOfTheLastDay() {
    Assignment assignment = anAssignment().in(AWAITING_CLAIM);
    assignment.claim(HANDLER, deedOn(LAST_DAY), ZONE, NAMES);
    assertThat(assignment.state()).isEqualTo(IN_HANDLING);
  }

  @Test
  void isRefusedAfterTheLimitBeforeTheClockNoticed() {
    Assignment assignment = anAssignment().in(AWAITING_CLAIM);
    assertThat(refusalOf(() -> claimOn(assignment, LAST_DAY.plusDays(1))))
        .isEqualTo("assignment.claim-limit-passed");
  }

  @Test
  void isRefusedOnceDeemedClaimed() {
    Assignment assignment = anAssignment().in(AWAITING_CLAIM);
    assertThat(assignment.deemClaimed(deedOn(LAST_DAY.plusDays(1)), ZONE)).isTrue();
    assertThat(eventsOf(assignment)).singleElement().isInstanceOf(AssignmentDeemedClaimed.class);
    assertThat(refusalOf(() -> claimOn(assignment, LAST_DAY.plusDays(1))))
        .isEqualTo("assignment.claim-limit-passed");
    assertThat(refusalOf(() -> returnOn(assignment, LAST_DAY.plusDays(1))))
        .isEqualTo("assignment.return-too-late");
  }

  @Test
  void isNotDeemedBeforeTheLimitHasPassed() {
    Assignment assignment = anAssignment().in(AWAITING_CLAIM);
    assertThat(refusalOf(() -> assignment.deemClaimed(deedOn(LAST_DAY), ZONE)))
        .isEqualTo("assignment.claim-limit-not-passed");
  }

  @Test
  void isDeemedOnceAndNotWhenSomebodyActed() {
    Assignment claimed = anAssignment().in(IN_HANDLING);
    Assignment returning = anAssignment().in(RETURN_REQUESTED);
    assertThat(claimed.deemClaimed(deedOn(LAST_DAY.plusDays(1)), ZONE)).isFalse();
    assertThat(returning.deemClaimed(deedOn(LAST_DAY.plusDays(1)), ZONE)).isFalse();
    assertThat(eventsOf(claimed)).isEmpty();
  }

  @Test
  void leavesReturningPossibleOnTheLastDayOnly() {
    Assignment assignment = anAssignment().in(AWAITING_CLAIM);
    assertThat(refusalOf(() -> returnOn(assignment, LAST_DAY.plusDays(1))))
        .isEqualTo("assignment.return-too-late");
    returnOn(assignment, LAST_DAY);
    assertThat(assignment.state()).isEqualTo(RETURN_REQUESTED);
  }

  @Test
  void endsThePossibilityToReturn() {
    Assignment claimed = anAssignment().in(IN_HANDLING);
    assertThat(refusalOf(() -> returnOn(claimed, LAST_DAY)))
        .isEqualTo("assignment.return-after-claim");
  }

  @Test
  void isRefusedWhileAReturnIsUnderRuling() {
    Assignment returning = anAssignment().in(RETURN_REQUESTED);
    assertThat(refusalOf(() -> claimOn(returning, LAST_DAY)))
        .isEqualTo("assignment.is-return-requested");
  }

  private static void claimOn(Assignment assignment, LocalDate day) {
    assignment.claim(HANDLER, deedOn(day), ZONE, NAMES);
  }

  private static void returnOn(Assignment assignment, LocalDate day) {
    assignment.requestReturn("不属职责", null, STEP_DUE, deedOn(day), ZONE);
  }
}

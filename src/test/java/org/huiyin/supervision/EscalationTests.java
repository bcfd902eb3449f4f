package org.huiyin.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Role;
import org.huiyin.testing.AftercareTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalationTests extends AftercareTest {

  @Autowired private Escalation escalation;
  @Autowired private Supervisions supervisions;
  @Autowired private SupervisionDesk desk;

  @Test
  void remindsOncePerDueDay() {
    UUID proposal = assigned(filed(), 1);
    UUID assignment = assignment(proposal, 1).id();

    remind(assignment);
    remind(assignment);

    LocalDate dueOn = assignment(proposal, 1).due().day();
    assertThat(happened(proposal, DepartmentReminded.class))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("dueOn", dueOn.toString()));
    assertThat(supervisions.reminders(proposal, town.official(Role.COMMITTEE_STAFF)))
        .extracting(ReminderView::kind)
        .containsExactly(ReminderKind.REMINDER);
  }

  @Test
  void remindsAgainOfANewDueDay() {
    UUID proposal = assigned(filed(), 1);
    UUID assignment = assignment(proposal, 1).id();
    remind(assignment);

    jdbc.sql("update assignment set due_day = due_day + 30 where id = ?")
        .param(assignment)
        .update();
    remind(assignment);

    assertThat(happened(proposal, DepartmentReminded.class)).hasSize(2);
  }

  @Test
  void sendsLettersOnlyAfterTheDueDay() {
    UUID proposal = assigned(filed(), 1);
    UUID assignment = assignment(proposal, 1).id();

    sendLetter(assignment);
    assertThat(happened(proposal, ReminderLetterSent.class)).isEmpty();

    clock.moveTo(assignment(proposal, 1).due().day().plusDays(1));
    sendLetter(assignment);
    sendLetter(assignment);
    remind(assignment);

    assertThat(happened(proposal, ReminderLetterSent.class)).hasSize(1);
    assertThat(happened(proposal, DepartmentReminded.class)).isEmpty();
  }

  @Test
  void opensOneSupervisionForStaffToWord() {
    UUID proposal = assigned(filed(), 1);
    UUID assignment = overdue(proposal);

    supervise(assignment);
    supervise(assignment);

    assertThat(supervisionsOf(proposal))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.cause()).isEqualTo(SupervisionCause.OVERDUE);
              assertThat(view.state()).isEqualTo(SupervisionState.TO_BE_WORDED);
            });
  }

  @Test
  void doesNotSuperviseTwiceAtATime() {
    UUID proposal = assigned(filed(), 1);
    UUID assignment = overdue(proposal);
    desk.open(
        new OpenSupervision(
            proposal,
            departmentId(1),
            SupervisionCause.INSTRUCTED,
            SupervisionLevel.STAFF,
            null,
            List.of(new DemandForm("说明情况", null))),
        staff());

    supervise(assignment);

    assertThat(supervisionsOf(proposal)).hasSize(1);
  }

  @Test
  void leavesADepartmentAloneThatHasDoneItsPart() {
    UUID proposal = assigned(filed(), 1);
    deliver(proposal, 1, ResultClass.A);
    UUID assignment = overdue(proposal);

    remind(assignment);
    sendLetter(assignment);
    supervise(assignment);

    assertThat(supervisionsOf(proposal)).isEmpty();
    assertThat(supervisions.reminders(proposal, town.official(Role.COMMITTEE_STAFF))).isEmpty();
  }

  @Test
  void forgetsADelayNobodyWordedOnceTheReplyIsThere() {
    UUID proposal = assigned(filed(), 1);
    deliverLate(proposal, false);

    assertThat(supervisionsOf(proposal))
        .singleElement()
        .satisfies(view -> assertThat(view.state()).isEqualTo(SupervisionState.CANCELLED));
  }

  @Test
  void doesNotForgetADelayThatWasOrderedAbout() {
    UUID proposal = assigned(filed(), 1);
    deliverLate(proposal, true);

    assertThat(supervisionsOf(proposal))
        .singleElement()
        .satisfies(view -> assertThat(view.state()).isEqualTo(SupervisionState.ORDERED));
  }

  private void deliverLate(UUID proposal, boolean worded) {
    life.claim(proposal, 1);
    UUID assignment = overdue(proposal);
    supervise(assignment);
    if (worded) {
      desk.word(
          supervisionsOf(proposal).get(0).id(), List.of(new DemandForm("书面说明逾期原因", null)), staff());
    }
    finish(proposal, 1, ResultClass.A);
  }

  private UUID overdue(UUID proposal) {
    clock.moveTo(assignment(proposal, 1).due().day().plusDays(20));
    return assignment(proposal, 1).id();
  }

  private void remind(UUID assignmentId) {
    inTransaction(() -> escalation.remind(assignmentId));
  }

  private void sendLetter(UUID assignmentId) {
    inTransaction(() -> escalation.sendReminderLetter(assignmentId));
  }

  private void supervise(UUID assignmentId) {
    inTransaction(() -> escalation.openOverdueSupervision(assignmentId));
  }

  private List<SupervisionView> supervisionsOf(UUID proposal) {
    return supervisions.ofProposal(proposal, town.official(Role.COMMITTEE_STAFF));
  }
}

package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves departments as their due day comes and goes. Called by the process, as often as it likes:
 * each measure is taken once per assignment and due day, and none when the department has nothing
 * to do any more, or not yet.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Escalation {

  private final Assignments assignments;
  private final Reminders reminders;
  private final SupervisionRows supervisions;
  private final Proposals proposals;
  private final ProposalProgress progress;
  private final Dues dues;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Escalation(
      Assignments assignments,
      Reminders reminders,
      SupervisionRows supervisions,
      Proposals proposals,
      ProposalProgress progress,
      Dues dues,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.assignments = assignments;
    this.reminders = reminders;
    this.supervisions = supervisions;
    this.proposals = proposals;
    this.progress = progress;
    this.dues = dues;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Reminds the department that the due day is near.
   *
   * @param assignmentId the assignment
   */
  public void remind(UUID assignmentId) {
    AssignmentView assignment = assignments.byId(assignmentId);
    LocalDate dueOn = assignment.due().day();
    if (!isWithDepartment(assignment) || isPast(dueOn)) {
      return;
    }
    Deed deed = now();
    if (reminders.note(assignment, ReminderKind.REMINDER, dueOn, deed.at())) {
      events.publishEvent(
          new DepartmentReminded(
              assignment.proposalId(), assignmentId, assignment.departmentId(), dueOn, deed));
    }
  }

  /**
   * Sends a letter to the leader of the department because the due day has passed.
   *
   * @param assignmentId the assignment
   */
  public void sendReminderLetter(UUID assignmentId) {
    AssignmentView assignment = assignments.byId(assignmentId);
    LocalDate dueOn = assignment.due().day();
    if (!isWithDepartment(assignment) || !isPast(dueOn)) {
      return;
    }
    Deed deed = now();
    if (reminders.note(assignment, ReminderKind.REMINDER_LETTER, dueOn, deed.at())) {
      events.publishEvent(
          new ReminderLetterSent(
              assignment.proposalId(), assignmentId, assignment.departmentId(), dueOn, deed));
    }
  }

  /**
   * Opens a supervision because the due day passed long ago; its demands are for staff to word.
   * Without effect while the department is supervised on this proposal for another cause.
   *
   * @param assignmentId the assignment
   */
  public void openOverdueSupervision(UUID assignmentId) {
    AssignmentView assignment = assignments.byId(assignmentId);
    LocalDate dueOn = assignment.due().day();
    if (!isWithDepartment(assignment) || !isPast(dueOn)) {
      return;
    }
    Deed deed = now();
    UUID proposalId = assignment.proposalId();
    progress.lock(proposalId);
    boolean news = reminders.note(assignment, ReminderKind.SUPERVISION_ORDER, dueOn, deed.at());
    boolean supervised =
        !supervisions
            .ofDepartment(proposalId, assignment.departmentId(), Supervisions.open())
            .isEmpty();
    if (news && !supervised) {
      supervisions.save(
          Supervision.open(
              ids.next(),
              new Supervision.Subject(
                  proposalId,
                  assignment.committeeId(),
                  assignment.departmentId(),
                  SupervisionCause.OVERDUE,
                  SupervisionLevel.STAFF,
                  null),
              false,
              dues.dueFor(DueStep.SUPERVISION_ORDER, proposals.byId(proposalId)),
              deed));
    }
  }

  /** A reply that waits for its audit has left the department in time or not; no letter helps. */
  private static boolean isWithDepartment(AssignmentView assignment) {
    return assignment.state().isOpen() && assignment.state() != AssignmentState.AWAITING_AUDIT;
  }

  private boolean isPast(LocalDate dueOn) {
    return LocalDate.now(clock).isAfter(dueOn);
  }

  private Deed now() {
    return Deed.bySystem(clock.instant());
  }
}

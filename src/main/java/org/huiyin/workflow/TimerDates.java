package org.huiyin.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.lookback.LookBacks;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;

/**
 * Tells the timers of the process files when to go off. A timer never holds a day of its own: it
 * asks for the day the domain computed, and asks again when that day moves.
 */
@Component
public class TimerDates {

  /** The deadlines a file may name. */
  enum Deadline {
    INVITATION,
    AMENDMENT,
    CLAIM,
    YELLOW,
    ORANGE,
    RED,
    RATING_REMINDER,
    RATING,
    LOOK_BACK_CONFIRMATION
  }

  private final Proposals proposals;
  private final Assignments assignments;
  private final LookBacks lookBacks;
  private final StepDueDays dueDays;
  private final Lights lights;
  private final Clock clock;

  TimerDates(
      Proposals proposals,
      Assignments assignments,
      LookBacks lookBacks,
      StepDueDays dueDays,
      Lights lights,
      Clock clock) {
    this.proposals = proposals;
    this.assignments = assignments;
    this.lookBacks = lookBacks;
    this.dueDays = dueDays;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * The instant of a deadline; a limit expires at the end of its day, a light comes on at the
   * beginning of its day.
   */
  public Date instantOf(DelegateExecution execution, String deadline) {
    UUID businessKey = UUID.fromString(execution.getProcessBusinessKey());
    return switch (Deadline.valueOf(deadline)) {
      case INVITATION ->
          endOf(
              Objects.requireNonNull(
                  dueDays.invitation(
                      businessKey,
                      UUID.fromString((String) execution.getVariable("invitationId")))));
      case AMENDMENT -> endOf(Objects.requireNonNull(proposals.byId(businessKey).due()).day());
      case CLAIM -> endOf(assignments.byId(businessKey).claimDue().day());
      case YELLOW -> lightOf(Light.YELLOW, assignments.byId(businessKey));
      case ORANGE -> lightOf(Light.ORANGE, assignments.byId(businessKey));
      case RED -> lightOf(Light.RED, assignments.byId(businessKey));
      case RATING_REMINDER -> {
        ProposalView proposal = proposals.byId(businessKey);
        LocalDate due = dueDays.ratingDue(businessKey);
        yield startOf(lights.startOf(Light.YELLOW, due, proposal.committeeId()));
      }
      case RATING -> endOf(dueDays.ratingDue(businessKey));
      case LOOK_BACK_CONFIRMATION -> endOf(lookBacks.byId(businessKey).due().day());
    };
  }

  private Date lightOf(Light light, AssignmentView assignment) {
    return startOf(lights.startOf(light, assignment.due().day(), assignment.committeeId()));
  }

  private Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
  }

  private Date endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }
}

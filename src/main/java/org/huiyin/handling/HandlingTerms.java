package org.huiyin.handling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.DueRule;
import org.huiyin.calendar.DueStep;
import org.huiyin.calendar.DueUnit;
import org.huiyin.proposal.ProposalView;
import org.springframework.stereotype.Component;

/**
 * Until when departments and those who answer them have time. All limits come from the rule table;
 * only the half of the lead's time, which a co-opinion may take at most, is reckoned here.
 */
@Component
class HandlingTerms {

  private final DueDates dueDates;

  HandlingTerms(DueDates dueDates) {
    this.dueDates = dueDates;
  }

  /** Until when the reply of a lead or separate department is due. */
  DueDate reply(ProposalView proposal, HandlingRole role, int round, LocalDate today) {
    return dueDates.dueFrom(
        DueStep.HANDLING, circumstances(proposal, role, round), today, proposal.committeeId());
  }

  /**
   * Until when a co-opinion is due: by the rule table, but not after half of the time the lead
   * still has.
   */
  DueDate opinion(ProposalView proposal, int round, LocalDate leadDueOn, LocalDate today) {
    DueDate byTable =
        dueDates.dueFrom(
            DueStep.CO_OPINION,
            circumstances(proposal, HandlingRole.CO, round),
            today,
            proposal.committeeId());
    int half = (int) Math.max(0, ChronoUnit.DAYS.between(today, leadDueOn) / 2);
    DueDate byHalf =
        dueDates.dueFrom(
            new DueRule("due.co-opinion-half", half, DueUnit.DAYS), today, proposal.committeeId());
    return byHalf.day().isBefore(byTable.day()) ? byHalf : byTable;
  }

  /** Until when an assignment may be claimed or returned; never after what it is claimed for. */
  DueDate claim(ProposalView proposal, HandlingRole role, int round, DueDate due, LocalDate today) {
    DueDate claim =
        dueDates.dueFrom(
            DueStep.CLAIM, circumstances(proposal, role, round), today, proposal.committeeId());
    return due.day().isBefore(claim.day()) ? due : claim;
  }

  /** Until when somebody has to answer what the department did. */
  DueDate step(DueStep step, UUID committeeId, LocalDate today) {
    return dueDates.dueFrom(step, DueCircumstances.none(), today, committeeId);
  }

  DueDate recomputed(DueDate due, UUID committeeId) {
    return dueDates.recomputed(due, committeeId);
  }

  private static DueCircumstances circumstances(
      ProposalView proposal, HandlingRole role, int round) {
    return DueCircumstances.none()
        .withOrigin(proposal.origin().name())
        .withHandlingRole(role.name())
        .withKey(proposal.key())
        .withRound(round);
  }
}

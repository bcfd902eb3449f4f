package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * One department's part in handling a proposal, as it stands.
 *
 * @param id the assignment
 * @param proposalId the proposal
 * @param committeeId the committee of the proposal
 * @param departmentId the department
 * @param role the part it takes
 * @param round round of handling, 1 for the first
 * @param state where it stands
 * @param added whether it joined after the others were assigned
 * @param remark what the transmission office told the department
 * @param assignedAt when it was assigned
 * @param claimDue until when it may be claimed or returned
 * @param due until when the reply or opinion is due
 * @param stepDue until when the ruling, approval or audit under way is due
 * @param claimedBy who claimed it; null before, when it was deemed claimed and when a return was
 *     refused
 * @param claimedAt when it was claimed, deemed claimed or the return was refused
 * @param deemedClaimed whether the limit for claiming passed in silence
 * @param plan how the department means to handle it
 * @param sendBacks how often the audit sent the reply back
 * @param returnsBefore how often the same place was returned by other departments before
 * @param finishedAt when the reply or opinion was delivered or lapsed, or the return was upheld
 * @param version counts changes
 */
public record AssignmentView(
    UUID id,
    UUID proposalId,
    UUID committeeId,
    UUID departmentId,
    HandlingRole role,
    int round,
    AssignmentState state,
    boolean added,
    String remark,
    Instant assignedAt,
    DueDate claimDue,
    DueDate due,
    @Nullable DueDate stepDue,
    @Nullable UUID claimedBy,
    @Nullable Instant claimedAt,
    boolean deemedClaimed,
    @Nullable HandlingPlan plan,
    int sendBacks,
    int returnsBefore,
    @Nullable Instant finishedAt,
    int version) {

  /**
   * Returns the due day the department, or the office that has to answer it, must keep now.
   *
   * @return the limit for claiming, for the ruling under way, or for the reply or opinion
   */
  public LocalDate presentlyDueOn() {
    return switch (state) {
      case AWAITING_CLAIM -> claimDue.day();
      case RETURN_REQUESTED, AWAITING_APPROVAL, AWAITING_AUDIT ->
          stepDue == null ? due.day() : stepDue.day();
      default -> due.day();
    };
  }

  /** The same as departments see it that are not this one. */
  AssignmentView withoutWork() {
    return new AssignmentView(
        id,
        proposalId,
        committeeId,
        departmentId,
        role,
        round,
        state,
        added,
        "",
        assignedAt,
        claimDue,
        due,
        stepDue,
        null,
        claimedAt,
        deemedClaimed,
        null,
        sendBacks,
        returnsBefore,
        finishedAt,
        version);
  }
}

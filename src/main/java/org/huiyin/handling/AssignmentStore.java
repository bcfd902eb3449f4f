package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Brings assignments to the desks, locked until the end of the transaction. A deed that looks at
 * other assignments of the proposal, or moves the proposal, locks the proposal first; always in
 * this order, so that two deeds never wait for each other.
 */
@Component
class AssignmentStore {

  private final AssignmentTable table;
  private final Assignments assignments;
  private final KnownAssignments known;
  private final ProposalProgress progress;

  AssignmentStore(
      AssignmentTable table,
      Assignments assignments,
      KnownAssignments known,
      ProposalProgress progress) {
    this.table = table;
    this.assignments = assignments;
    this.known = known;
    this.progress = progress;
  }

  /** An assignment for somebody of its department. */
  Assignment ofDepartment(UUID assignmentId, Acting by, Role role) {
    Assignment assignment = locked(assignmentId);
    by.requireDepartment(assignment.departmentId(), role);
    return assignment;
  }

  /** An assignment for the office that passes proposals on. */
  Assignment ofOffice(UUID assignmentId, Acting by) {
    Assignment assignment = locked(assignmentId);
    by.require(assignment.committeeId(), Role.TRANSMISSION_OFFICE);
    return assignment;
  }

  /** All assignments of the round an assignment belongs to, the proposal locked before. */
  Round roundOf(UUID assignmentId) {
    AssignmentView seen = assignments.byId(assignmentId);
    return round(seen.proposalId(), seen.round());
  }

  Round round(UUID proposalId, int number) {
    progress.lock(proposalId);
    List<Assignment> all = table.lockedOf(proposalId, number);
    all.forEach(known::keep);
    return new Round(number, all);
  }

  /** Keeps others from moving the proposal of an assignment. */
  void lockProposalOf(UUID assignmentId) {
    progress.lock(assignments.byId(assignmentId).proposalId());
  }

  Assignment locked(UUID assignmentId) {
    Assignment assignment =
        table.locked(assignmentId).orElseThrow(() -> RuleViolation.notFound("not-found"));
    known.keep(assignment);
    return assignment;
  }

  /**
   * Stores what a person decided, if on the present version. That is asked last, because a refusal
   * that says what happened meanwhile helps more than one that says only that something did.
   */
  void save(Assignment assignment, Acting by) {
    by.requireSeen(assignment.version());
    table.save(assignment);
  }

  void save(Assignment assignment) {
    table.save(assignment);
  }

  void saveAll(List<Assignment> made) {
    table.saveNew(made);
  }
}

package org.huiyin.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All assignments of one proposal in one round of handling.
 *
 * @param number of the round
 * @param all assignments, returned ones included
 */
record Round(int number, List<Assignment> all) {

  Assignment get(UUID assignmentId) {
    return all.stream()
        .filter(assignment -> assignment.id().equals(assignmentId))
        .findFirst()
        .orElseThrow();
  }

  /** Those that were not returned. */
  List<Assignment> present() {
    return all.stream()
        .filter(assignment -> assignment.state() != AssignmentState.RETURNED)
        .toList();
  }

  List<Assignment> present(HandlingRole role) {
    return present().stream().filter(assignment -> assignment.role() == role).toList();
  }

  Optional<Assignment> lead() {
    return present(HandlingRole.LEAD).stream().findFirst();
  }

  boolean has(UUID departmentId) {
    return present().stream()
        .anyMatch(assignment -> assignment.departmentId().equals(departmentId));
  }

  /** Whether all replies are delivered, apart from the assignment given. */
  boolean repliedApartFrom(UUID assignmentId) {
    return present().stream()
        .filter(Assignment::owesReply)
        .filter(assignment -> !assignment.id().equals(assignmentId))
        .allMatch(assignment -> assignment.state() == AssignmentState.REPLIED);
  }
}

package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalView;

/**
 * What somebody who may see a proposal sees of its handling.
 *
 * <p>A department sees its own work and nothing of the others' but who they are, until when they
 * have time, and their delivered replies; so it can neither copy nor blame what another has not
 * finished. The lead also sees the opinions of its co-handlers. The committee and the transmission
 * office see everything from the audit on, but not what a department has not signed. Proposers see
 * everything except that and the opinions of co-handlers, which are meant for the lead; a proposer
 * who works for the committee does not see those about the own proposal either.
 */
final class Viewer {

  private final CurrentUser user;
  private final boolean office;
  private final boolean department;
  private final boolean proposer;
  private final List<AssignmentView> assignments;

  Viewer(
      CurrentUser user,
      ProposalView proposal,
      List<UUID> proposers,
      List<AssignmentView> assignments) {
    this.user = user;
    this.office = user.committeeId().equals(proposal.committeeId()) && user.readsWholeCommittee();
    this.department =
        user.departmentId() != null
            && user.hasAny(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER);
    this.proposer = proposers.contains(user.personId());
    this.assignments = assignments;
  }

  boolean sees(ReplyView reply) {
    return switch (reply.state()) {
      case DELIVERED -> true;
      case APPROVED, SENT_BACK -> office || ownDepartment(reply.departmentId());
      case DRAFT, SUBMITTED, REJECTED -> ownDepartment(reply.departmentId());
    };
  }

  boolean sees(CoOpinionView opinion) {
    if (proposer) {
      return false;
    }
    return office || ownDepartment(opinion.departmentId()) || leads(opinion.round());
  }

  /** Whether work of a department that is not secret among those concerned is seen. */
  boolean seesWorkOf(UUID departmentId) {
    return office || proposer || !department || ownDepartment(departmentId);
  }

  AssignmentView seen(AssignmentView assignment) {
    return seesWorkOf(assignment.departmentId()) ? assignment : assignment.withoutWork();
  }

  private boolean leads(int round) {
    return assignments.stream()
        .anyMatch(
            assignment ->
                assignment.role() == HandlingRole.LEAD
                    && assignment.round() == round
                    && assignment.state() != AssignmentState.RETURNED
                    && ownDepartment(assignment.departmentId()));
  }

  private boolean ownDepartment(UUID departmentId) {
    return department && departmentId.equals(user.departmentId());
  }
}

package org.huiyin.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a supervision may be opened about, and opens it. */
@Component
class SupervisionOpening {

  private final SupervisionRows supervisions;
  private final DemandRows demands;
  private final Proposals proposals;
  private final ProposalProgress progress;
  private final Assignments assignments;
  private final Organisation organisation;
  private final Dues dues;
  private final Ids ids;
  private final Clock clock;

  SupervisionOpening(
      SupervisionRows supervisions,
      DemandRows demands,
      Proposals proposals,
      ProposalProgress progress,
      Assignments assignments,
      Organisation organisation,
      Dues dues,
      Ids ids,
      Clock clock) {
    this.supervisions = supervisions;
    this.demands = demands;
    this.proposals = proposals;
    this.progress = progress;
    this.assignments = assignments;
    this.organisation = organisation;
    this.dues = dues;
    this.ids = ids;
    this.clock = clock;
  }

  UUID open(OpenSupervision form, Acting by) {
    progress.lock(form.proposalId());
    ProposalView proposal = proposals.byId(form.proposalId());
    requireSupervisable(proposal, form.departmentId());
    UUID leaderId = leaderFor(form, proposal, by);
    boolean ordered = !form.demands().isEmpty();
    DueDate byRule = dues.dueFor(DueStep.SUPERVISION_ANSWER, proposal);
    Faults faults = new Faults();
    DemandForms checked =
        DemandForms.check(form.demands(), 0, byRule, LocalDate.now(clock), faults);
    faults.refuseIfAny();
    UUID id = ids.next();
    List<Demand> worded = checked.demandsOf(id, 0, ids);
    DueDate due =
        ordered
            ? DemandForms.answerDue(worded, byRule)
            : dues.dueFor(DueStep.SUPERVISION_ORDER, proposal);
    Supervision supervision =
        Supervision.open(
            id,
            new Supervision.Subject(
                proposal.id(),
                proposal.committeeId(),
                form.departmentId(),
                form.cause(),
                form.level(),
                leaderId),
            ordered,
            due,
            by.deed(clock));
    demands.saveAll(worded);
    supervisions.save(supervision);
    return id;
  }

  /** The departments that answer for a proposal and are not supervised, owing ones first. */
  List<UUID> departmentsToSupervise(UUID proposalId) {
    progress.lock(proposalId);
    List<AssignmentView> answering =
        assignments.present(proposalId).stream()
            .filter(assignment -> assignment.role() != HandlingRole.CO)
            .toList();
    if (answering.isEmpty()) {
      throw RuleViolation.conflict("supervision.not-assigned-yet");
    }
    List<UUID> owing =
        answering.stream()
            .filter(assignment -> assignment.state() != AssignmentState.REPLIED)
            .map(AssignmentView::departmentId)
            .toList();
    List<UUID> asked =
        owing.isEmpty() ? answering.stream().map(AssignmentView::departmentId).toList() : owing;
    List<UUID> free = asked.stream().filter(id -> !isSupervised(proposalId, id)).toList();
    if (free.isEmpty()) {
      throw RuleViolation.conflict("supervision.already-open");
    }
    return free;
  }

  private boolean isSupervised(UUID proposalId, UUID departmentId) {
    return !supervisions.ofDepartment(proposalId, departmentId, Supervisions.open()).isEmpty();
  }

  private void requireSupervisable(ProposalView proposal, UUID departmentId) {
    if (proposal.state() == ProposalState.ARCHIVED) {
      throw RuleViolation.conflict("supervision.proposal-archived");
    }
    boolean assigned =
        assignments.ofProposal(proposal.id()).stream()
            .anyMatch(
                assignment ->
                    assignment.departmentId().equals(departmentId)
                        && assignment.state() != AssignmentState.RETURNED);
    if (!assigned) {
      throw RuleViolation.conflict("supervision.department-not-assigned");
    }
    if (isSupervised(proposal.id(), departmentId)) {
      throw RuleViolation.conflict("supervision.already-open");
    }
  }

  private @Nullable UUID leaderFor(OpenSupervision form, ProposalView proposal, Acting by) {
    UUID wanted = form.leaderId();
    if (form.level() == SupervisionLevel.STAFF) {
      if (wanted != null) {
        throw RuleViolation.invalid("supervision.leader-at-leader-level");
      }
      return null;
    }
    UUID leaderId = wanted;
    if (leaderId == null && by.principal().hasAny(Role.SUPERVISOR)) {
      leaderId = by.principal().personId();
    }
    if (leaderId == null) {
      leaderId = proposal.leaderId();
    }
    if (leaderId == null) {
      throw RuleViolation.invalid("supervision.leader-needed");
    }
    requireLeader(leaderId, proposal.committeeId());
    return leaderId;
  }

  void requireLeader(UUID leaderId, UUID committeeId) {
    Person leader = organisation.person(leaderId);
    if (!leader.committeeId().equals(committeeId)
        || !leader.active()
        || !leader.roles().contains(Role.SUPERVISOR)) {
      throw RuleViolation.invalid("supervision.leader-not-supervisor");
    }
  }
}

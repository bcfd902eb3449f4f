package org.huiyin.web.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.handling.AssignmentState;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ExtensionState;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Department;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up what a page offers: a step when its work item waits for the reader, what goes beside it
 * by the state of the assignment. The desks decide again.
 */
@Component
class OfferedDeeds {

  private static final Set<AssignmentState> WORKED_ON =
      Set.of(
          AssignmentState.IN_HANDLING,
          AssignmentState.AWAITING_APPROVAL,
          AssignmentState.AWAITING_AUDIT);

  private final WorkItems items;
  private final Assignments assignments;
  private final Organisation organisation;
  private final Settings settings;
  private final Clock clock;

  OfferedDeeds(
      WorkItems items,
      Assignments assignments,
      Organisation organisation,
      Settings settings,
      Clock clock) {
    this.items = items;
    this.assignments = assignments;
    this.organisation = organisation;
    this.settings = settings;
    this.clock = clock;
  }

  DocketDeeds to(CurrentUser user, AssignmentView assignment, ProposalView proposal) {
    UUID id = assignment.id();
    UUID departmentId = assignment.departmentId();
    boolean inDepartment = departmentId.equals(user.departmentId());
    boolean entersPaper =
        !inDepartment && user.hasAny(Role.COMMITTEE_STAFF, Role.TRANSMISSION_OFFICE);
    List<Person> handlers = entersPaper ? people(departmentId, Role.DEPARTMENT_HANDLER) : List.of();
    List<Person> approvers =
        entersPaper ? people(departmentId, Role.DEPARTMENT_APPROVER) : List.of();
    CurrentUser handler = handlers.isEmpty() ? user : handlers.get(0).asUser();
    CurrentUser approver = approvers.isEmpty() ? user : approvers.get(0).asUser();
    boolean handles =
        departmentId.equals(handler.departmentId()) && handler.hasAny(Role.DEPARTMENT_HANDLER);
    boolean replies = handles && assignment.role() != HandlingRole.CO;
    boolean office = user.hasAny(Role.TRANSMISSION_OFFICE);
    boolean inHandling = assignment.state() == AssignmentState.IN_HANDLING;
    boolean workedOn = WORKED_ON.contains(assignment.state());
    ExtensionView asked = openExtension(assignment);
    return new DocketDeeds(
        free(Step.CLAIM_ASSIGNMENT, id, handler),
        free(Step.GIVE_CO_OPINION, id, handler),
        free(Step.DRAFT_REPLY, id, handler),
        free(Step.APPROVE_REPLY, id, approver),
        free(Step.RULE_ON_RETURN, id, user),
        asked != null && free(Step.DECIDE_EXTENSION, asked.id(), user) ? asked.id() : null,
        free(Step.AUDIT_REPLY, id, user),
        handles && inHandling,
        replies
            && (workedOn || assignment.state() == AssignmentState.REPLIED)
            && proposal.state() != ProposalState.ARCHIVED,
        handles && workedOn,
        replies && inHandling && asked == null && today().isBefore(assignment.due().day()),
        office && workedOn,
        heldBy(assignment, user),
        handlers,
        approvers,
        entersPaper && proposal.state() != ProposalState.ARCHIVED,
        joining(assignment),
        limits(assignment));
  }

  private List<Person> people(UUID departmentId, Role role) {
    return organisation.peopleOfDepartment(departmentId, role);
  }

  private boolean free(Step step, UUID subjectId, CurrentUser user) {
    WorkItem item = items.openFor(step, subjectId, user);
    return item != null && (item.holderId() == null || item.holderId().equals(user.personId()));
  }

  /** A step taken by a colleague is left to that colleague. */
  private @Nullable String heldBy(AssignmentView assignment, CurrentUser user) {
    for (Step step :
        List.of(
            Step.CLAIM_ASSIGNMENT,
            Step.GIVE_CO_OPINION,
            Step.DRAFT_REPLY,
            Step.APPROVE_REPLY,
            Step.RULE_ON_RETURN,
            Step.AUDIT_REPLY)) {
      WorkItem item = items.openFor(step, assignment.id(), user);
      if (item != null && item.holderId() != null && !item.holderId().equals(user.personId())) {
        return item.holderName();
      }
    }
    return null;
  }

  private @Nullable ExtensionView openExtension(AssignmentView assignment) {
    return assignments.extensions(assignment.proposalId()).stream()
        .filter(one -> one.assignmentId().equals(assignment.id()))
        .filter(one -> one.state() == ExtensionState.OPEN)
        .findFirst()
        .orElse(null);
  }

  private List<Department> joining(AssignmentView assignment) {
    Set<UUID> taking =
        assignments.present(assignment.proposalId()).stream()
            .map(AssignmentView::departmentId)
            .collect(Collectors.toSet());
    return organisation.departments(assignment.committeeId()).stream()
        .filter(department -> !taking.contains(department.id()))
        .toList();
  }

  private DocketDeeds.Limits limits(AssignmentView assignment) {
    UUID committeeId = assignment.committeeId();
    return new DocketDeeds.Limits(
        settings.number(Setting.AUDIT_SEND_BACKS, committeeId),
        assignment.due().day().plusDays(1),
        assignment.due().start().plusMonths(settings.number(Setting.EXTENSION_MONTHS, committeeId)),
        today().plusDays(1),
        today().plusMonths(settings.number(Setting.PROMISE_MONTHS, committeeId)),
        LocalDate.ofInstant(assignment.assignedAt(), clock.getZone()),
        today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

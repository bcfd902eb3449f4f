package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a department asks of the transmission office: to be rid of it, to be joined, more time. */
@Component
class DepartmentRequests {

  private final AssignmentStore store;
  private final Assigning assigning;
  private final Assignments assignments;
  private final ReturnRequestRows returns;
  private final FurtherDepartmentRequestRows further;
  private final ExtensionRows extensions;
  private final HandlingTerms terms;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  DepartmentRequests(
      AssignmentStore store,
      Assigning assigning,
      Assignments assignments,
      ReturnRequestRows returns,
      FurtherDepartmentRequestRows further,
      ExtensionRows extensions,
      HandlingTerms terms,
      Settings settings,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.assigning = assigning;
    this.assignments = assignments;
    this.returns = returns;
    this.further = further;
    this.extensions = extensions;
    this.terms = terms;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  void toReturn(Assignment assignment, String reason, @Nullable UUID suggested, Acting by) {
    Deed deed = by.deed(clock);
    DueDate ruling = due(DueStep.RETURN_RULING, assignment);
    String grounds = Typed.required("reason", reason, Typed.REASON);
    assignment.requestReturn(grounds, suggested, ruling, deed, clock.getZone());
    ReturnPolicy.checkRequest(
        assignment, settings.number(Setting.RETURNS, assignment.committeeId()));
    if (suggested != null) {
      assigning.nameOf(suggested, assignment.committeeId());
      if (suggested.equals(assignment.departmentId())) {
        throw RuleViolation.invalid("return.replaced-by-itself");
      }
    }
    returns.save(ReturnRequest.of(assignment, grounds, suggested, by.principal().personId(), deed));
    store.save(assignment, by);
  }

  UUID forFurtherDepartment(Assignment assignment, UUID departmentId, String reason, Acting by) {
    Deed deed = by.deed(clock);
    String grounds = Typed.required("reason", reason, Typed.REASON);
    assignment.askForFurtherDepartment(departmentId, grounds, deed);
    String name = assigning.nameOf(departmentId, assignment.committeeId());
    boolean takesPart =
        assignments.present(assignment.proposalId()).stream()
            .anyMatch(other -> other.departmentId().equals(departmentId));
    if (takesPart) {
      throw RuleViolation.conflict("assignment.department-already-assigned", name);
    }
    if (further.wasAskedFor(assignment.id(), departmentId)) {
      throw RuleViolation.conflict("further-department.already-asked", name);
    }
    UUID id = ids.next();
    further.save(
        FurtherDepartmentRequest.of(
            id, assignment, departmentId, grounds, by.principal().personId(), deed));
    store.save(assignment, by);
    return id;
  }

  UUID forTime(Assignment assignment, LocalDate until, String reason, Acting by) {
    assignment.requireMayAskForTime(LocalDate.now(clock));
    String grounds = Typed.required("reason", reason, Typed.REASON);
    int months = settings.number(Setting.EXTENSION_MONTHS, assignment.committeeId());
    ExtensionPolicy.check(assignment.due(), until, months);
    if (extensions.lockedOpenOf(assignment.id()).isPresent()) {
      throw RuleViolation.conflict("extension.one-open");
    }
    by.requireSeen(assignment.version());
    UUID id = ids.next();
    extensions.save(
        Extension.request(
            id,
            assignment,
            until,
            grounds,
            by.principal().personId(),
            due(DueStep.EXTENSION_RULING, assignment),
            by.deed(clock)));
    return id;
  }

  private DueDate due(DueStep step, Assignment assignment) {
    return terms.step(step, assignment.committeeId(), LocalDate.now(clock));
  }
}

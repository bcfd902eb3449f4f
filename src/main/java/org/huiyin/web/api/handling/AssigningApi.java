package org.huiyin.web.api.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentOrder;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.FurtherDepartmentView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Given;
import org.huiyin.web.api.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The deeds of the transmission office. */
@RestController
@RequestMapping(path = Api.ROOT, produces = Api.JSON)
@Tag(name = "Assignment", description = "assigning, ruling on returns and extensions, audit")
class AssigningApi {

  private final AssignmentDesk desk;
  private final Assignments assignments;

  AssigningApi(AssignmentDesk desk, Assignments assignments) {
    this.desk = desk;
    this.assignments = assignments;
  }

  /**
   * Who handles a proposal: a lead with co-handlers, or at least two separately.
   *
   * @param leadDepartmentId lead
   * @param coDepartmentIds co-handlers of the lead
   * @param separateDepartmentIds departments that answer each for itself
   * @param remark what they are told
   */
  record Order(
      @Nullable UUID leadDepartmentId,
      @Nullable List<@Nullable UUID> coDepartmentIds,
      @Nullable List<@Nullable UUID> separateDepartmentIds,
      @Nullable String remark) {

    AssignmentOrder order() {
      return new AssignmentOrder(
          leadDepartmentId,
          Given.rows("coDepartmentIds", coDepartmentIds),
          Given.rows("separateDepartmentIds", separateDepartmentIds),
          Given.text(remark));
    }
  }

  /**
   * A department that joins.
   *
   * @param departmentId the department
   * @param role its part
   * @param remark what it is told
   */
  record Joining(
      @Nullable UUID departmentId, @Nullable HandlingRole role, @Nullable String remark) {}

  /**
   * The ruling on a return.
   *
   * @param uphold whether the department is rid of the assignment
   * @param reason the grounds
   * @param replacementDepartmentId who takes its place
   */
  record ReturnRuling(
      @Nullable Boolean uphold, @Nullable String reason, @Nullable UUID replacementDepartmentId) {}

  /**
   * More time.
   *
   * @param until the day granted; the day asked for when not said
   * @param reason the grounds
   */
  record Grant(@Nullable LocalDate until, @Nullable String reason) {}

  /**
   * The end of an audit.
   *
   * @param correctedClass the class the reply should have; nothing leaves it
   * @param reason why the class is corrected
   * @param documentNumber number of the letter; the one in the reply when not said
   */
  record AuditPass(
      @Nullable ResultClass correctedClass,
      @Nullable String reason,
      @Nullable String documentNumber) {}

  @PostMapping(path = "/proposals/{id}/assignment", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Assigns a filed proposal to departments")
  List<AssignmentView> assignProposal(@PathVariable UUID id, @RequestBody Order order, Acting by) {
    return desk.assign(id, order.order(), by).stream().map(assignments::byId).toList();
  }

  @PostMapping(path = "/proposals/{id}/departments", consumes = Api.JSON)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a department to those that handle a proposal")
  AssignmentView addDepartment(@PathVariable UUID id, @RequestBody Joining joining, Acting by) {
    new Given()
        .need("departmentId", joining.departmentId())
        .need("role", joining.role())
        .orRefuse();
    return assignments.byId(
        desk.addDepartment(
            id,
            Given.value("departmentId", joining.departmentId()),
            Given.value("role", joining.role()),
            Given.text(joining.remark()),
            by));
  }

  @PostMapping(path = "/assignments/{id}/return-ruling", consumes = Api.JSON)
  @Operation(summary = "Rules on the return a department asked for")
  AssignmentView ruleOnReturn(@PathVariable UUID id, @RequestBody ReturnRuling ruling, Acting by) {
    desk.ruleOnReturn(
        id,
        Given.value("uphold", ruling.uphold()),
        Given.text(ruling.reason()),
        ruling.replacementDepartmentId(),
        by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/extensions/{id}/grant", consumes = Api.JSON)
  @Operation(summary = "Grants more time")
  ExtensionView grantExtension(@PathVariable UUID id, @RequestBody Grant grant, Acting by) {
    desk.ruleOnExtension(id, true, grant.until(), Given.text(grant.reason()), by);
    return assignments.extension(id);
  }

  @PostMapping(path = "/extensions/{id}/refuse", consumes = Api.JSON)
  @Operation(summary = "Refuses more time")
  ExtensionView refuseExtension(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.ruleOnExtension(id, false, null, reason.text(), by);
    return assignments.extension(id);
  }

  @PostMapping(path = "/assignments/{id}/audit/pass", consumes = Api.JSON)
  @Operation(summary = "Passes a reply and delivers it to every proposer")
  AssignmentView passAudit(@PathVariable UUID id, @RequestBody AuditPass pass, Acting by) {
    desk.passAudit(id, pass.correctedClass(), pass.reason(), pass.documentNumber(), by);
    return assignments.byId(id);
  }

  @PostMapping(path = "/assignments/{id}/audit/send-back", consumes = Api.JSON)
  @Operation(summary = "Sends a reply back to the department")
  AssignmentView sendReplyBack(@PathVariable UUID id, @RequestBody Reason reason, Acting by) {
    desk.sendBack(id, reason.text(), by);
    return assignments.byId(id);
  }

  @GetMapping("/further-departments")
  @Operation(summary = "Open wishes of departments for a further one, for the transmission office")
  List<FurtherDepartmentView> listFurtherDepartments(CurrentUser user) {
    return assignments.furtherDepartments(user);
  }
}

package org.huiyin.web.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ExtensionView;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Faults;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the transmission office rules on what departments ask for. */
@Controller
class RulingController {

  private final AssignmentDesk desk;
  private final Assignments assignments;
  private final Organisation organisation;

  RulingController(AssignmentDesk desk, Assignments assignments, Organisation organisation) {
    this.desk = desk;
    this.assignments = assignments;
    this.organisation = organisation;
  }

  @PostMapping("/assignments/{id}/return-ruling")
  String ruleOnReturn(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Boolean uphold,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable UUID replacementDepartmentId,
      Acting by,
      RedirectAttributes redirect) {
    if (uphold == null) {
      Faults faults = new Faults();
      faults.require("uphold", uphold);
      faults.refuseIfAny();
    }
    boolean upheld = Boolean.TRUE.equals(uphold);
    desk.ruleOnReturn(id, upheld, reason, replacementDepartmentId, by);
    Flash.say(
        redirect,
        upheld ? "handling.return-upheld" : "handling.return-refused",
        assignments.byId(id).due().day());
    return HandlingController.page(id);
  }

  /** Adds a department, be it asked for by another or not. */
  @PostMapping("/proposals/{id}/departments")
  String addDepartment(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(defaultValue = "CO") HandlingRole role,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    if (departmentId == null) {
      faults.require("departmentId", departmentId);
      faults.refuseIfAny();
    } else {
      UUID added = desk.addDepartment(id, departmentId, role, remark, by);
      Flash.say(
          redirect,
          "handling.department-added",
          organisation.department(departmentId).name(),
          assignments.byId(added).claimDue().day());
    }
    return "redirect:" + LocalAddress.or(back, "/proposals/" + id);
  }

  @PostMapping("/extensions/{id}/grant")
  String grant(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.ruleOnExtension(id, true, until, reason, by);
    ExtensionView granted = assignments.extension(id);
    Flash.say(
        redirect,
        "handling.extension-granted",
        assignments.byId(granted.assignmentId()).due().day());
    return HandlingController.page(granted.assignmentId());
  }

  @PostMapping("/extensions/{id}/refuse")
  String refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.ruleOnExtension(id, false, null, reason, by);
    UUID assignmentId = assignments.extension(id).assignmentId();
    Flash.say(redirect, "handling.extension-refused", assignments.byId(assignmentId).due().day());
    return HandlingController.page(assignmentId);
  }
}

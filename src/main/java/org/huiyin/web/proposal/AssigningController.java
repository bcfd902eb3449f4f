package org.huiyin.web.proposal;

import java.util.Objects;
import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Faults;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assigning a filed proposal to departments, and adding further ones. */
@Controller
class AssigningController {

  private final AssignmentDesk desk;
  private final Organisation organisation;

  AssigningController(AssignmentDesk desk, Organisation organisation) {
    this.desk = desk;
    this.organisation = organisation;
  }

  @PostMapping("/proposals/{id}/assignment")
  String assign(
      @PathVariable UUID id,
      @ModelAttribute OrderForm form,
      Acting by,
      RedirectAttributes redirect) {
    int departments = desk.assign(id, form.order(), by).size();
    Flash.say(redirect, "assigning.done", departments);
    return "redirect:/proposals/" + id;
  }

  @PostMapping("/proposals/{id}/departments")
  String addDepartment(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(required = false) @Nullable HandlingRole role,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    faults.require("departmentId", departmentId);
    faults.require("role", role);
    faults.refuseIfAny();
    UUID added = Objects.requireNonNull(departmentId);
    desk.addDepartment(id, added, Objects.requireNonNull(role), remark, by);
    Flash.say(redirect, "assigning.added", organisation.department(added).name());
    return "redirect:" + LocalAddress.or(back, "/proposals/" + id);
  }
}

package org.huiyin.web.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactForm;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.HandlingPlan;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Faults;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a department does with its assignment until it replies. */
@Controller
@RequestMapping("/assignments/{id}")
class HandlingController {

  private final HandlingDesk desk;
  private final Assignments assignments;
  private final Organisation organisation;

  HandlingController(HandlingDesk desk, Assignments assignments, Organisation organisation) {
    this.desk = desk;
    this.assignments = assignments;
    this.organisation = organisation;
  }

  @PostMapping("/claim")
  String claim(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.claim(id, by);
    AssignmentView claimed = assignments.byId(id);
    Flash.say(
        redirect,
        claimed.role() == HandlingRole.CO ? "handling.claimed-co" : "handling.claimed",
        claimed.due().day());
    return page(id);
  }

  @PostMapping("/return")
  String requestReturn(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) @Nullable UUID suggestedDepartmentId,
      Acting by,
      RedirectAttributes redirect) {
    desk.requestReturn(id, reason, suggestedDepartmentId, by);
    Flash.say(redirect, "handling.return-requested", assignments.byId(id).presentlyDueOn());
    return page(id);
  }

  @PostMapping("/plan")
  String plan(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String measures,
      @RequestParam(defaultValue = "") String responsible,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate replyOn,
      Acting by,
      RedirectAttributes redirect) {
    desk.plan(id, new HandlingPlan(measures, responsible, replyOn), by);
    Flash.say(redirect, "handling.planned");
    return page(id);
  }

  @PostMapping("/contacts")
  String recordContact(
      @PathVariable UUID id,
      @ModelAttribute("typedContact") TypedContact typed,
      Acting by,
      RedirectAttributes redirect) {
    ContactForm form = typed.form();
    UUID contactId = desk.recordContact(id, form, by);
    Flash.say(redirect, "handling.contact-recorded", assignments.contact(contactId).due().day());
    return page(id) + "#contacts";
  }

  @PostMapping("/further-department")
  String askForFurtherDepartment(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    if (departmentId == null) {
      faults.require("departmentId", departmentId);
      faults.requireText("reason", reason, Integer.MAX_VALUE);
      faults.refuseIfAny();
    } else {
      desk.askForFurtherDepartment(id, departmentId, reason, by);
      Flash.say(redirect, "handling.further-asked", organisation.department(departmentId).name());
    }
    return page(id);
  }

  @PostMapping("/extension")
  String requestExtension(
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    Faults faults = new Faults();
    if (until == null) {
      faults.require("until", until);
      faults.requireText("reason", reason, Integer.MAX_VALUE);
      faults.refuseIfAny();
    } else {
      UUID asked = desk.requestExtension(id, until, reason, by);
      Flash.say(
          redirect, "handling.extension-asked", assignments.extension(asked).rulingDue().day());
    }
    return page(id);
  }

  @PostMapping("/co-opinion")
  String giveCoOpinion(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      Acting by,
      RedirectAttributes redirect) {
    desk.giveCoOpinion(id, text, by);
    Flash.say(redirect, "handling.opinion-given");
    return page(id);
  }

  static String page(UUID assignmentId) {
    return "redirect:/assignments/" + assignmentId;
  }
}

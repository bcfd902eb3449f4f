package org.huiyin.web.handling;

import java.util.UUID;
import org.huiyin.handling.AssignmentDesk;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Acting;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a reply comes about: written, signed, audited, delivered. */
@Controller
@RequestMapping("/assignments/{id}")
class ReplyController {

  private static final String SUBMIT = "submit";

  private final HandlingDesk desk;
  private final AssignmentDesk office;
  private final Assignments assignments;

  ReplyController(HandlingDesk desk, AssignmentDesk office, Assignments assignments) {
    this.desk = desk;
    this.office = office;
    this.assignments = assignments;
  }

  /** Saves what was written; the other button of the editor submits it in the same breath. */
  @PostMapping("/reply")
  String save(
      @PathVariable UUID id,
      @ModelAttribute("typedReply") TypedReply typed,
      @RequestParam(required = false) @Nullable String then,
      Acting by,
      RedirectAttributes redirect) {
    ReplyDraft draft = typed.draft();
    if (SUBMIT.equals(then)) {
      desk.submitReply(id, draft, by);
      return submitted(id, redirect);
    }
    desk.saveReply(id, draft, by);
    Flash.say(redirect, "handling.reply-saved");
    return HandlingController.page(id);
  }

  /** Submits what was saved. */
  @PostMapping("/reply/submit")
  String submit(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.submitReply(id, by);
    return submitted(id, redirect);
  }

  private String submitted(UUID id, RedirectAttributes redirect) {
    Flash.say(redirect, "handling.reply-submitted", assignments.byId(id).presentlyDueOn());
    return HandlingController.page(id);
  }

  @PostMapping("/reply/approve")
  String approve(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    desk.approveReply(id, by);
    Flash.say(redirect, "handling.reply-approved", assignments.byId(id).presentlyDueOn());
    return HandlingController.page(id);
  }

  @PostMapping("/reply/reject")
  String reject(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    desk.rejectReply(id, reason, by);
    Flash.say(redirect, "handling.reply-rejected");
    return HandlingController.page(id);
  }

  @PostMapping("/audit/pass")
  String pass(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ResultClass corrected,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable String documentNumber,
      Acting by,
      RedirectAttributes redirect) {
    office.passAudit(id, corrected, reason, documentNumber, by);
    Flash.say(redirect, "handling.reply-delivered");
    return HandlingController.page(id);
  }

  @PostMapping("/audit/send-back")
  String sendBack(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Acting by,
      RedirectAttributes redirect) {
    office.sendBack(id, reason, by);
    AssignmentView assignment = assignments.byId(id);
    Flash.say(redirect, "handling.reply-sent-back", assignment.sendBacks());
    return HandlingController.page(id);
  }
}

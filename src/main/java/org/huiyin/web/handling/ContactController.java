package org.huiyin.web.handling;

import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ContactView;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.organisation.Acting;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the proposer says to a contact a department recorded. */
@Controller
class ContactController {

  private final HandlingDesk desk;
  private final Assignments assignments;

  ContactController(HandlingDesk desk, Assignments assignments) {
    this.desk = desk;
    this.assignments = assignments;
  }

  @PostMapping("/contacts/{id}/confirm")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    desk.confirmContact(id, true, comment, by);
    Flash.say(redirect, "handling.contact-confirmed");
    return "redirect:" + LocalAddress.or(back, proposalOf(id));
  }

  @PostMapping("/contacts/{id}/dispute")
  String dispute(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(required = false) @Nullable String back,
      Acting by,
      RedirectAttributes redirect) {
    desk.confirmContact(id, false, comment, by);
    Flash.say(redirect, "handling.contact-disputed");
    return "redirect:" + LocalAddress.or(back, proposalOf(id));
  }

  private String proposalOf(UUID contactId) {
    ContactView contact = assignments.contact(contactId);
    return "/proposals/" + contact.proposalId();
  }
}

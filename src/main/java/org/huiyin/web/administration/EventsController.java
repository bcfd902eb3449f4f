package org.huiyin.web.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.notification.ConsumerLag;
import org.huiyin.notification.EventTrail;
import org.huiyin.notification.MailHealth;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.notification.WebhookHealth;
import org.huiyin.operations.Discrepancy;
import org.huiyin.operations.Finding;
import org.huiyin.operations.ReconciliationReport;
import org.huiyin.operations.Reconciliations;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.Proposals;
import org.huiyin.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether events get out and come in, and whether everything still tells the same story. */
@Controller
class EventsController {

  private static final String EVENTS = OrganisationController.HOME + "/events";

  private final OutboxHealth outbox;
  private final ConsumerLag consumers;
  private final MailHealth mails;
  private final WebhookHealth webhooks;
  private final Reconciliations reconciliations;
  private final EventTrail trail;
  private final Proposals proposals;

  EventsController(
      OutboxHealth outbox,
      ConsumerLag consumers,
      MailHealth mails,
      WebhookHealth webhooks,
      Reconciliations reconciliations,
      EventTrail trail,
      Proposals proposals) {
    this.outbox = outbox;
    this.consumers = consumers;
    this.mails = mails;
    this.webhooks = webhooks;
    this.reconciliations = reconciliations;
    this.trail = trail;
    this.proposals = proposals;
  }

  @GetMapping(EVENTS)
  String events(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    ReconciliationReport report = reconciliations.latest(user).orElse(null);
    model.addAttribute("health", outbox.now());
    model.addAttribute("consumers", consumers.now());
    model.addAttribute("mails", mails.now());
    model.addAttribute("webhooks", webhooks.now());
    model.addAttribute("report", report);
    model.addAttribute("findings", byDiscrepancy(report));
    return "administration/events";
  }

  private static Map<Discrepancy, List<Finding>> byDiscrepancy(
      @Nullable ReconciliationReport report) {
    return report == null
        ? Map.of()
        : report.findings().stream().collect(Collectors.groupingBy(Finding::discrepancy));
  }

  @PostMapping(EVENTS + "/reconcile")
  String reconcile(Acting by, RedirectAttributes redirect) {
    int found = reconciliations.run(by).findings().size();
    Flash.say(redirect, found == 0 ? "admin.reconciled" : "admin.reconciled-findings", found);
    return "redirect:" + EVENTS;
  }

  /** What became of the events of one proposal. */
  @GetMapping("/proposals/{id}/events")
  String eventsOf(@PathVariable UUID id, CurrentUser user, Model model) {
    model.addAttribute("events", trail.of(id, user));
    model.addAttribute("proposal", proposals.byId(id));
    return "administration/proposal-events";
  }
}

package org.huiyin.web.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.notification.NewWebhookSecret;
import org.huiyin.notification.WebhookDeliveries;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.Webhooks;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.Page;
import org.huiyin.web.page.Flash;
import org.huiyin.web.page.ListAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where events are sent to by HTTP, and what came of it. */
@Controller
class WebhookController {

  private static final String LIST = OrganisationController.HOME + "/webhooks";

  private static final String FAMILY_BEFORE = "org.huiyin.";

  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final Organisation organisation;

  WebhookController(Webhooks webhooks, WebhookDeliveries deliveries, Organisation organisation) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.organisation = organisation;
  }

  /** A webhook as the form sends it. */
  record WebhookInput(
      @Nullable String name, @Nullable String url, @Nullable List<@Nullable String> types) {

    private WebhookForm form() {
      return new WebhookForm(name, url, Objects.requireNonNullElse(types, List.of()));
    }
  }

  @GetMapping(LIST)
  String list(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    model.addAttribute("webhooks", webhooks.list(user));
    return "administration/webhooks";
  }

  @GetMapping(LIST + "/new")
  String fresh(CurrentUser user, Model model) {
    OrganisationController.enter(user, model);
    model.addAttribute("departments", organisation.departments(user.committeeId()));
    model.addAttribute("families", families());
    return "administration/webhook-new";
  }

  @GetMapping(LIST + "/{id}")
  String webhook(
      @PathVariable UUID id,
      @RequestParam Map<String, String> parameters,
      @RequestParam(required = false) @Nullable String after,
      CurrentUser user,
      Model model) {
    OrganisationController.enter(user, model);
    ListAddress address = new ListAddress(LIST + "/" + id, parameters);
    WebhookDelivery.State state = address.constant("state", WebhookDelivery.State.class);
    model.addAttribute("webhook", webhooks.byId(id, user));
    model.addAttribute("families", families());
    model.addAttribute("page", deliveries.list(id, user, state, after, Page.DEFAULT_SIZE));
    model.addAttribute("state", state);
    model.addAttribute("states", WebhookDelivery.State.values());
    model.addAttribute("address", address);
    return "administration/webhook";
  }

  /** Types by the family they belong to, such as {@code handling}. */
  private Map<String, List<String>> families() {
    return webhooks.types().stream()
        .collect(
            Collectors.groupingBy(
                type ->
                    type.substring(
                        FAMILY_BEFORE.length(), type.indexOf('.', FAMILY_BEFORE.length())),
                TreeMap::new,
                Collectors.toList()));
  }

  /** Secrets travel to the page once, and are nowhere readable afterwards. */
  @PostMapping(LIST)
  String add(
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(defaultValue = "false") boolean wholeCommittee,
      WebhookInput input,
      Acting by,
      RedirectAttributes redirect) {
    NewWebhookSecret added = webhooks.add(departmentId, wholeCommittee, input.form(), by);
    redirect.addFlashAttribute("secret", added.secret());
    Flash.say(redirect, "webhook.added", added.webhook().name());
    return to(added.webhook().id());
  }

  @PostMapping(LIST + "/{id}")
  String change(@PathVariable UUID id, WebhookInput input, Acting by, RedirectAttributes redirect) {
    webhooks.change(id, input.form(), by);
    Flash.say(redirect, "webhook.changed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/secret")
  String renew(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    redirect.addFlashAttribute("secret", webhooks.renewSecret(id, by).secret());
    Flash.say(redirect, "webhook.renewed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/pause")
  String pause(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    webhooks.pause(id, by);
    Flash.say(redirect, "webhook.paused-now");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/resume")
  String resume(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    webhooks.resume(id, by);
    Flash.say(redirect, "webhook.resumed");
    return to(id);
  }

  @PostMapping(LIST + "/{id}/remove")
  String remove(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    webhooks.remove(id, by);
    Flash.say(redirect, "webhook.removed");
    return "redirect:" + LIST;
  }

  @PostMapping(LIST + "/{id}/sample")
  String trySample(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    deliveries.trySample(id, by);
    Flash.say(redirect, "webhook.tried");
    return to(id) + "#deliveries";
  }

  @PostMapping(LIST + "/{id}/redeliver")
  String redeliverGivenUp(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    int redelivered = deliveries.redeliverGivenUp(id, by);
    Flash.say(redirect, "webhook.redelivered-all", redelivered);
    return to(id) + "#deliveries";
  }

  @PostMapping(LIST + "/deliveries/{id}/redeliver")
  String redeliver(@PathVariable UUID id, Acting by, RedirectAttributes redirect) {
    UUID webhookId = deliveries.byId(id, by.user()).webhookId();
    deliveries.redeliver(id, by);
    Flash.say(redirect, "webhook.redelivered");
    return to(webhookId) + "#deliveries";
  }

  private static String to(UUID id) {
    return "redirect:" + LIST + "/" + id;
  }
}

package org.huiyin.web.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.notification.NewWebhookSecret;
import org.huiyin.notification.WebhookDeliveries;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.WebhookView;
import org.huiyin.notification.Webhooks;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.web.api.Api;
import org.huiyin.web.api.Listing;
import org.huiyin.web.api.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks and what they got, for administrators. */
@RestController
@RequestMapping(path = Api.ROOT + "/webhooks", produces = Api.JSON)
@Tag(name = "Webhooks", description = "events sent to other systems by HTTP")
class WebhookApi {

  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;

  WebhookApi(Webhooks webhooks, WebhookDeliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  /**
   * A webhook to change.
   *
   * @param name what it is called
   * @param url where events are sent
   * @param types CloudEvents types wanted; none means all
   */
  record WebhookText(
      @Nullable String name, @Nullable String url, @Nullable List<@Nullable String> types) {

    private WebhookForm form() {
      return new WebhookForm(name, url, Objects.requireNonNullElse(types, List.of()));
    }
  }

  /**
   * A webhook to enter.
   *
   * @param departmentId of which department
   * @param wholeCommittee true instead of a department for everything of the committee
   * @param name what it is called
   * @param url where events are sent
   * @param types CloudEvents types wanted; none means all
   */
  record NewWebhook(
      @Nullable UUID departmentId,
      @Nullable Boolean wholeCommittee,
      @Nullable String name,
      @Nullable String url,
      @Nullable List<@Nullable String> types) {}

  /**
   * How many deliveries were asked for.
   *
   * @param redelivered their number
   */
  record Redelivered(int redelivered) {}

  @GetMapping
  @Operation(summary = "Webhooks of the own committee, without their secrets")
  List<WebhookView> listWebhooks(CurrentUser user) {
    return webhooks.list(user);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A webhook, without its secret")
  WebhookView readWebhook(@PathVariable UUID id, CurrentUser user) {
    return webhooks.byId(id, user);
  }

  @ShownOnce
  @PostMapping(consumes = Api.JSON)
  @Operation(summary = "Enters a webhook; its secret is shown in this answer only")
  ResponseEntity<NewWebhookSecret> addWebhook(@RequestBody NewWebhook form, Acting by) {
    NewWebhookSecret added =
        webhooks.add(
            form.departmentId(),
            Boolean.TRUE.equals(form.wholeCommittee()),
            new WebhookText(form.name(), form.url(), form.types()).form(),
            by);
    return ResponseEntity.created(URI.create(Api.ROOT + "/webhooks/" + added.webhook().id()))
        .body(added);
  }

  @PutMapping(path = "/{id}", consumes = Api.JSON)
  @Operation(
      summary = "Changes name, address and types",
      description = "What waits is tried at a new address at once. Whose it is does not change.")
  WebhookView changeWebhook(@PathVariable UUID id, @RequestBody WebhookText form, Acting by) {
    webhooks.change(id, form.form(), by);
    return webhooks.byId(id, by.user());
  }

  @ShownOnce
  @PostMapping("/{id}/secret")
  @Operation(
      summary = "Makes another secret, shown in this answer only",
      description = "For 24 hours messages are signed with the one before it too.")
  NewWebhookSecret renewSecretOfWebhook(@PathVariable UUID id, Acting by) {
    return webhooks.renewSecret(id, by);
  }

  @PostMapping("/{id}/pause")
  @Operation(summary = "Lets events wait")
  WebhookView pauseWebhook(@PathVariable UUID id, Acting by) {
    webhooks.pause(id, by);
    return webhooks.byId(id, by.user());
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Sends what waits, in its order, and everything that follows")
  WebhookView resumeWebhook(@PathVariable UUID id, Acting by) {
    webhooks.resume(id, by);
    return webhooks.byId(id, by.user());
  }

  @PostMapping("/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a webhook with everything that waits for it")
  void removeWebhook(@PathVariable UUID id, Acting by) {
    webhooks.remove(id, by);
  }

  @PostMapping("/{id}/sample")
  @Operation(summary = "Sends a sample event; what came of it is in the delivery")
  WebhookDelivery tryWebhook(@PathVariable UUID id, Acting by) {
    return deliveries.byId(deliveries.trySample(id, by), by.user());
  }

  @GetMapping("/{id}/deliveries")
  @Operation(summary = "Deliveries with their attempts, latest first")
  Page<WebhookDelivery> listDeliveries(
      @PathVariable UUID id,
      @RequestParam(required = false) WebhookDelivery.@Nullable State state,
      @ParameterObject Listing listing,
      CurrentUser user) {
    return deliveries.list(id, user, state, listing.key(), listing.size());
  }

  @PostMapping("/{id}/redeliver")
  @Operation(summary = "Sends everything once more that was given up, in its order")
  Redelivered redeliverGivenUp(@PathVariable UUID id, Acting by) {
    return new Redelivered(deliveries.redeliverGivenUp(id, by));
  }

  @GetMapping("/deliveries/{id}")
  @Operation(summary = "A delivery with its attempts")
  WebhookDelivery readDelivery(@PathVariable UUID id, CurrentUser user) {
    return deliveries.byId(id, user);
  }

  @PostMapping("/deliveries/{id}/redeliver")
  @Operation(summary = "Sends an event once more, whatever came of it before")
  WebhookDelivery redeliver(@PathVariable UUID id, Acting by) {
    deliveries.redeliver(id, by);
    return deliveries.byId(id, by.user());
  }
}

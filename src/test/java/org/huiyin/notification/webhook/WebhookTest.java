package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.notification.NewWebhookSecret;
import org.huiyin.notification.WebhookDeliveries;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.WebhookView;
import org.huiyin.notification.Webhooks;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The real application beside a system that receives its webhooks. */
abstract class WebhookTest extends LifeTest {

  static final String REMINDED = "org.huiyin.supervision.department-reminded.v1";

  @Autowired Webhooks webhooks;
  @Autowired WebhookDeliveries deliveries;
  @Autowired Forwarding forwarding;
  @Autowired Bell bell;
  @Autowired TransactionTemplate transaction;

  Receiver receiver;

  @BeforeEach
  void openReceiver() throws IOException {
    receiver = Receiver.plain();
  }

  @AfterEach
  void removeEndPoints() {
    webhooks.list(user()).forEach(one -> webhooks.remove(one.id(), administrator()));
    receiver.close();
  }

  CurrentUser user() {
    return town.official(Role.ADMIN);
  }

  Acting administrator() {
    return Town.at(user());
  }

  /** An end point of a department at a path of the receiver. */
  NewWebhookSecret endPointOf(int department, String path, String... types) {
    return webhooks.add(
        town.department(department).id(),
        false,
        new WebhookForm("协同办公", receiver.url(path), List.of(types)),
        administrator());
  }

  /** An end point of the whole committee at a path of the receiver. */
  NewWebhookSecret endPointOfCommittee(String path) {
    return webhooks.add(
        null, true, new WebhookForm("交换平台", receiver.url(path), List.of()), administrator());
  }

  /** Something of which a department is told happens to a proposal. */
  UUID happens(UUID proposal, int department) {
    UUID event = UUID.randomUUID();
    Happened happened =
        new Happened(
            event,
            town.committeeId(),
            proposal,
            CloudEventBuilder.v1()
                .withId(event.toString())
                .withSource(URI.create("/test"))
                .withType(REMINDED)
                .withSubject(proposal.toString())
                .withData("application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                .build(),
            Set.of(town.department(department).id()));
    transaction.executeWithoutResult(status -> forwarding.forward(List.of(happened)));
    return event;
  }

  void pass(Duration time) {
    clock.pass(time);
    bell.ring();
  }

  WebhookView view(NewWebhookSecret endPoint) {
    return webhooks.byId(endPoint.webhook().id(), user());
  }

  List<WebhookDelivery> deliveriesOf(NewWebhookSecret endPoint) {
    return deliveries.list(endPoint.webhook().id(), user(), null, null, 200).rows();
  }

  WebhookDelivery deliveryOf(NewWebhookSecret endPoint, UUID event) {
    return deliveriesOf(endPoint).stream()
        .filter(one -> one.eventId().equals(event))
        .findFirst()
        .orElseThrow();
  }

  /** How many attempts were noted, of all deliveries together. */
  int attempts(NewWebhookSecret endPoint) {
    return deliveriesOf(endPoint).stream().mapToInt(one -> one.attempts().size()).sum();
  }

  void awaitState(NewWebhookSecret endPoint, UUID event, WebhookDelivery.State state) {
    eventually(() -> assertThat(deliveryOf(endPoint, event).state()).isEqualTo(state));
  }

  void awaitAttempts(NewWebhookSecret endPoint, int number) {
    eventually(() -> assertThat(attempts(endPoint)).isEqualTo(number));
  }
}

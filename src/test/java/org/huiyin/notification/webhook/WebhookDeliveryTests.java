package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.notification.NewWebhookSecret;
import org.huiyin.notification.WebhookDelivery;
import org.huiyin.notification.WebhookDelivery.State;
import org.huiyin.notification.WebhookForm;
import org.huiyin.notification.WebhookHealth;
import org.huiyin.notification.WebhookView;
import org.huiyin.organisation.SecretKeeper;
import org.huiyin.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What receivers get: everything that is theirs, signed, in order, again until they take it. */
class WebhookDeliveryTests extends WebhookTest {

  @Autowired private WebhookHealth health;
  @Autowired private WebhookSender sender;
  @Autowired private DeliveryQueue queue;
  @Autowired private WebhookClient client;
  @Autowired private SecretKeeper secrets;
  @Autowired private WebhookSettings settings;

  private final UUID proposal = UUID.randomUUID();

  @Test
  void aDepartmentGetsWhatItIsToldOnceAndSigned() {
    NewWebhookSecret first = endPointOf(1, "/first");
    NewWebhookSecret second = endPointOf(2, "/second");
    NewWebhookSecret claims =
        endPointOf(1, "/claims", "org.huiyin.handling.assignment-deemed-claimed.v1");
    NewWebhookSecret committee = endPointOfCommittee("/all");
    UUID assigned = life.assigned();

    eventually(() -> assertThat(receiver.ids("/first")).isNotEmpty());
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select count(*) from outbox where message_key = ?")
                        .param(assigned)
                        .query(Integer.class)
                        .single())
                .isEqualTo(receiver.messages("/all").size()));
    Receiver.Message message = receiver.messages("/first").get(0);
    assertThat(message.isSignedWith(first.secret())).isTrue();
    assertThat(message.isSignedWith(second.secret())).isFalse();
    assertThat(message.header("webhook-id")).isEqualTo(message.id());
    assertThat(Long.parseLong(message.header("webhook-timestamp")))
        .isEqualTo(clock.instant().getEpochSecond());
    JsonNode event = message.json();
    assertThat(event.get("specversion").asString()).isEqualTo("1.0");
    assertThat(event.get("type").asString())
        .isEqualTo("org.huiyin.handling.department-assigned.v1");
    assertThat(event.get("subject").asString()).isEqualTo(assigned.toString());
    assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
    assertThat(event.at("/data/departmentId").asString())
        .isEqualTo(town.department(1).id().toString());
    assertThat(event.at("/data/proposalId").asString()).isEqualTo(assigned.toString());

    assertThat(receiver.messages("/first")).hasSize(1);
    assertThat(receiver.messages("/second")).isEmpty();
    assertThat(receiver.messages("/claims")).isEmpty();
    assertThat(deliveriesOf(second)).isEmpty();
    assertThat(deliveriesOf(claims)).isEmpty();
    assertThat(receiver.messages("/all")).allMatch(one -> one.isSignedWith(committee.secret()));
    assertThat(receiver.ids("/all"))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            jdbc.sql("select event_id from outbox where message_key = ? order by position")
                .param(assigned)
                .query(String.class)
                .list());
    awaitState(first, UUID.fromString(message.id()), State.DELIVERED);
    WebhookDelivery.Attempt attempt = deliveriesOf(first).get(0).attempts().get(0);
    assertThat(attempt.status()).isEqualTo(200);
    assertThat(attempt.answer()).isEqualTo("status 200");
  }

  @Test
  void laterEventsOfAProposalWaitForItsEarlierOnes() {
    AtomicInteger failures = new AtomicInteger(2);
    receiver.behave(
        message -> Receiver.Reaction.status(failures.getAndDecrement() > 0 ? 503 : 204));
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    UUID first = happens(proposal, 1);
    UUID second = happens(proposal, 1);
    awaitAttempts(endPoint, 1);
    pass(Duration.ofSeconds(7));
    assertThat(receiver.ids("/hook")).containsExactly(first.toString());
    pass(Duration.ofSeconds(6));
    awaitAttempts(endPoint, 2);
    pass(Duration.ofSeconds(25));
    awaitState(endPoint, second, State.DELIVERED);
    assertThat(receiver.ids("/hook"))
        .containsExactly(first.toString(), first.toString(), first.toString(), second.toString());
    assertThat(deliveryOf(endPoint, first).attempts())
        .extracting(WebhookDelivery.Attempt::status)
        .containsExactly(204, 503, 503);
    assertThat(view(endPoint).failures()).isZero();
  }

  @Test
  void whatFailsForThreeDaysIsGivenUpAndSentAgainWhenWanted() {
    receiver.behave(
        message ->
            Receiver.Reaction.status(
                message.json().get("subject").asString().equals(proposal.toString()) ? 400 : 200));
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    UUID poison = happens(proposal, 1);
    UUID later = happens(proposal, 1);
    awaitAttempts(endPoint, 1);
    for (int attempt = 2; deliveryOf(endPoint, poison).state() == State.WAITING; attempt++) {
      assertThat(attempt).as("attempts in three days").isLessThan(20);
      int number = attempt;
      pass(Duration.ofHours(8));
      eventually(
          () ->
              assertThat(deliveryOf(endPoint, poison).attempts())
                  .hasSizeGreaterThanOrEqualTo(number));
    }
    assertThat(deliveryOf(endPoint, poison).state()).isEqualTo(State.GIVEN_UP);
    assertThat(deliveryOf(endPoint, poison).nextAttemptAt()).isNull();
    eventually(() -> assertThat(deliveryOf(endPoint, later).attempts()).isNotEmpty());
    assertThat(view(endPoint).givenUp()).isEqualTo(1);
    assertThat(health.now().givenUp()).isPositive();
    int before = deliveryOf(endPoint, poison).attempts().size();

    receiver.behave(message -> Receiver.Reaction.status(200));
    assertThat(deliveries.redeliverGivenUp(endPoint.webhook().id(), administrator())).isEqualTo(1);
    awaitState(endPoint, poison, State.DELIVERED);
    assertThat(deliveryOf(endPoint, poison).attempts()).hasSize(before + 1);
    pass(Duration.ofHours(7));
    awaitState(endPoint, later, State.DELIVERED);

    int sent = receiver.messages("/hook").size();
    deliveries.redeliver(deliveryOf(endPoint, later).id(), administrator());
    eventually(() -> assertThat(receiver.messages("/hook")).hasSize(sent + 1));
    assertThat(receiver.ids("/hook").get(sent)).isEqualTo(later.toString());
    awaitState(endPoint, later, State.DELIVERED);
    assertThat(trail()).contains("WEBHOOK_ADDED", "WEBHOOK_REDELIVERED");
  }

  @Test
  void aDeadEndPointIsPausedAndGoesOnWhereItStoppedWhenItIsResumed() {
    receiver.behave(message -> Receiver.Reaction.status(500));
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    List<UUID> proposals = Stream.generate(UUID::randomUUID).limit(5).toList();
    List<UUID> events = proposals.stream().map(one -> happens(one, 1)).toList();
    awaitAttempts(endPoint, 5);
    pass(Duration.ofMinutes(1));
    awaitAttempts(endPoint, 10);
    assertThat(view(endPoint).state()).isEqualTo(WebhookView.State.ACTIVE);
    pass(Duration.ofHours(1));
    awaitAttempts(endPoint, 15);
    eventually(() -> assertThat(view(endPoint).state()).isEqualTo(WebhookView.State.PAUSED));
    assertThat(view(endPoint).pausedByFailures()).isTrue();
    assertThat(trail()).contains("WEBHOOK_PAUSED");
    assertThat(health.now().paused()).isPositive();

    UUID meanwhile = happens(proposals.get(0), 1);
    pass(Duration.ofDays(10));
    receiver.behave(message -> Receiver.Reaction.status(200));
    NewWebhookSecret other = endPointOf(1, "/other");
    UUID control = happens(proposal, 1);
    awaitState(other, control, State.DELIVERED);
    assertThat(attempts(endPoint)).isEqualTo(15);
    assertThat(view(endPoint).waiting()).isEqualTo(7);

    webhooks.resume(endPoint.webhook().id(), administrator());
    awaitState(endPoint, meanwhile, State.DELIVERED);
    events.forEach(event -> awaitState(endPoint, event, State.DELIVERED));
    List<String> ids = receiver.ids("/hook");
    assertThat(ids.indexOf(meanwhile.toString()))
        .isGreaterThan(ids.lastIndexOf(events.get(0).toString()));
    assertThat(view(endPoint).failures()).isZero();
  }

  @Test
  void whatIsPausedByHandWaits() {
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    webhooks.pause(endPoint.webhook().id(), administrator());
    UUID event = happens(proposal, 1);
    NewWebhookSecret other = endPointOf(1, "/other");
    UUID control = happens(UUID.randomUUID(), 1);
    awaitState(other, control, State.DELIVERED);
    assertThat(receiver.messages("/hook")).isEmpty();
    webhooks.resume(endPoint.webhook().id(), administrator());
    awaitState(endPoint, event, State.DELIVERED);
    awaitState(endPoint, control, State.DELIVERED);
  }

  @Test
  void aSampleTriesTheOtherSideWithoutAProposal() {
    NewWebhookSecret endPoint = endPointOf(1, "/hook");
    UUID id = deliveries.trySample(endPoint.webhook().id(), administrator());
    eventually(() -> assertThat(deliveries.byId(id, user()).state()).isEqualTo(State.DELIVERED));
    Receiver.Message message = receiver.messages("/hook").get(0);
    assertThat(message.json().get("type").asString()).isEqualTo(Sample.TYPE);
    assertThat(message.isSignedWith(endPoint.secret())).isTrue();
  }

  @Test
  void bothSecretsCountForADayAfterOneWasRenewed() {
    NewWebhookSecret former = endPointOf(1, "/hook");
    NewWebhookSecret renewed = webhooks.renewSecret(former.webhook().id(), administrator());
    assertThat(renewed.secret()).isNotEqualTo(former.secret());
    awaitState(former, happens(proposal, 1), State.DELIVERED);
    assertThat(receiver.messages("/hook").get(0).isSignedWith(former.secret())).isTrue();
    assertThat(receiver.messages("/hook").get(0).isSignedWith(renewed.secret())).isTrue();
    pass(Duration.ofHours(25));
    awaitState(former, happens(proposal, 1), State.DELIVERED);
    assertThat(receiver.messages("/hook").get(1).isSignedWith(former.secret())).isFalse();
    assertThat(receiver.messages("/hook").get(1).isSignedWith(renewed.secret())).isTrue();
  }

  @Test
  void aSlowReceiverHoldsUpNobodyElse() {
    CountDownLatch awake = new CountDownLatch(1);
    receiver.behave(
        message ->
            exchange -> {
              if (message.path().equals("/slow")) {
                awake.await();
              }
              Receiver.Reaction.status(200).to(exchange);
            });
    NewWebhookSecret slow = endPointOf(1, "/slow");
    NewWebhookSecret quick = endPointOf(2, "/quick");
    for (int i = 0; i < 60; i++) {
      happens(UUID.randomUUID(), 1);
    }
    eventually(() -> assertThat(receiver.messages("/slow")).isNotEmpty());
    UUID event = happens(proposal, 2);
    awaitState(quick, event, State.DELIVERED);
    assertThat(receiver.messages("/slow")).hasSizeLessThanOrEqualTo(4);
    assertThat(view(slow).waiting()).isEqualTo(60);
    awake.countDown();
    eventually(() -> assertThat(view(slow).waiting()).isZero());
  }

  @Test
  void noTwoSendersHaveTheSameDelivery() throws Exception {
    sender.stop();
    Set<UUID> ours = new HashSet<>();
    try {
      for (int i = 0; i < 6; i++) {
        ours.add(endPointOf(1, "/" + i).webhook().id());
      }
      for (int i = 0; i < 4; i++) {
        happens(UUID.randomUUID(), 1);
      }
      List<Claimed> claimed = new CopyOnWriteArrayList<>();
      assertThat(
              AtOnce.atOnce(
                  Stream.<Runnable>generate(
                          () ->
                              () ->
                                  IntStream.range(0, 6)
                                      .forEach(
                                          n -> claimed.addAll(queue.claim(clock.instant(), 5))))
                      .limit(4)
                      .toList()))
          .containsOnly("done");
      List<Claimed> here = claimed.stream().filter(one -> ours.contains(one.webhookId())).toList();
      assertThat(here).extracting(Claimed::id).doesNotHaveDuplicates().hasSize(24);
      assertThat(queue.claim(clock.instant(), 100))
          .noneMatch(one -> ours.contains(one.webhookId()));
      clock.pass(Duration.ofMinutes(6));
      assertThat(queue.claim(clock.instant(), 100))
          .as("leases of senders that died end")
          .anyMatch(one -> ours.contains(one.webhookId()));
      int before = receiver.messages().size();
      queue.settle(
          here.get(0), Answer.of(200, ""), clock.instant(), clock.instant(), Duration.ZERO);
      assertThat(receiver.messages()).hasSize(before);
      assertThat(deliveries.byId(here.get(0).id(), user()).state())
          .as("who lost the lease settles nothing")
          .isEqualTo(State.WAITING);
    } finally {
      sender.start();
    }
  }

  @Test
  void severalSendersDeliverEverythingOnceAndInOrder() {
    Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    AtomicInteger collisions = new AtomicInteger();
    receiver.behave(
        message ->
            exchange -> {
              AtomicInteger here =
                  underWay.computeIfAbsent(
                      message.json().get("subject").asString(), key -> new AtomicInteger());
              if (here.incrementAndGet() > 1) {
                collisions.incrementAndGet();
              }
              Receiver.Reaction.status(200).to(exchange);
              here.decrementAndGet();
            });
    Bell otherBell = new Bell();
    WebhookSender other = new WebhookSender(queue, client, secrets, otherBell, clock, settings);
    other.start();
    try {
      NewWebhookSecret endPoint = endPointOf(1, "/hook");
      List<UUID> proposals = Stream.generate(UUID::randomUUID).limit(5).toList();
      Map<UUID, List<String>> expected = new HashMap<>();
      for (int i = 0; i < 8; i++) {
        for (UUID one : proposals) {
          expected.computeIfAbsent(one, key -> new ArrayList<>()).add(happens(one, 1).toString());
          otherBell.ring();
        }
      }
      eventually(
          () -> {
            otherBell.ring();
            assertThat(view(endPoint).waiting()).isZero();
          });
      assertThat(receiver.messages("/hook")).hasSize(40);
      expected.forEach(
          (one, events) ->
              assertThat(receiver.ids("/hook").stream().filter(events::contains))
                  .containsExactlyElementsOf(events));
      assertThat(collisions).hasValue(0);
      assertThat(other.delivered() + sender.delivered()).isGreaterThanOrEqualTo(40);
    } finally {
      other.stop();
    }
  }

  @Test
  void aNewAddressIsTriedAtOnce() {
    receiver.behave(message -> Receiver.Reaction.status(message.path().equals("/old") ? 404 : 200));
    NewWebhookSecret endPoint = endPointOf(1, "/old");
    UUID event = happens(proposal, 1);
    awaitAttempts(endPoint, 1);
    webhooks.change(
        endPoint.webhook().id(),
        new WebhookForm("协同办公", receiver.url("/new"), List.of()),
        administrator());
    awaitState(endPoint, event, State.DELIVERED);
    assertThat(receiver.ids("/new")).containsExactly(event.toString());
  }

  private List<String> trail() {
    return jdbc.sql("select deed from administration_entry where committee_id = ?")
        .param(town.committeeId())
        .query(String.class)
        .list();
  }
}

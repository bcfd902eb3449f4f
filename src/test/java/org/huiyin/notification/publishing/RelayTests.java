package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiyin.notification.Eventually.eventually;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.embedded.OwnBroker;
import org.huiyin.notification.Servers;
import org.huiyin.notification.TopicReader;
import org.huiyin.notification.publishing.OutboxTable.Unsent;
import org.huiyin.shared.Deed;
import org.huiyin.supervision.SupervisionWrittenOff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.TransactionException;

@Servers
class RelayTests {

  @Autowired private DataSource database;

  @Value("${spring.datasource.url}")
  private String url;

  @Value("${spring.datasource.username}")
  private String user;

  @Value("${spring.datasource.password:}")
  private String password;

  @Value("${spring.kafka.bootstrap-servers}")
  private String broker;

  private String schema;

  @BeforeEach
  void anEmptyOutbox() {
    schema = OutboxNode.newSchema(database);
  }

  private OutboxNode node(String address) {
    return OutboxNode.on(url, user, password, schema, address);
  }

  private static SupervisionWrittenOff event(UUID proposal) {
    return new SupervisionWrittenOff(
        proposal, UUID.randomUUID(), UUID.randomUUID(), Deed.bySystem(Instant.EPOCH));
  }

  private static void publish(OutboxNode node, UUID... proposals) {
    node.transaction.executeWithoutResult(
        tx -> Stream.of(proposals).forEach(proposal -> node.outbox.on(event(proposal))));
  }

  @Test
  void sendsCloudEventsInBinaryModeKeyedByProposal() {
    UUID proposal = UUID.randomUUID();
    try (OutboxNode node = node(broker)) {
      node.relay.start();
      publish(node, proposal);
      eventually(() -> assertThat(node.sentIds(proposal)).hasSize(1));
      try (TopicReader topic = new TopicReader(broker, EventCatalogue.PROPOSAL_EVENTS)) {
        ConsumerRecord<String, byte[]> message = topic.of(List.of(proposal)).get(0);
        assertThat(message.key()).isEqualTo(proposal.toString());
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("org.huiyin.supervision.written-off.v1");
        assertThat(header(message, "ce_subject")).isEqualTo(proposal.toString());
        assertThat(header(message, "ce_partitionkey")).isEqualTo(proposal.toString());
        assertThat(header(message, "ce_time")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        CloudEvent read = TopicReader.event(message);
        assertThat(UUID.fromString(read.getId())).isEqualTo(node.sentIds(proposal).get(0));
        assertThat(new String(message.value(), StandardCharsets.UTF_8))
            .contains("\"proposalId\":\"" + proposal + "\"")
            .contains("\"occurredAt\":\"1970-01-01T00:00:00Z\"");
      }
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void keepsTheOrderOfEachProposalWithEightWritersAndTwoRelays() throws Exception {
    List<UUID> proposals = Stream.generate(UUID::randomUUID).limit(6).toList();
    int each = 60;
    try (OutboxNode one = node(broker);
        OutboxNode two = node(broker)) {
      one.relay.start();
      two.relay.start();
      ExecutorService writers = Executors.newFixedThreadPool(8);
      List<Callable<Void>> work = new ArrayList<>();
      IntStream.range(0, 8)
          .forEach(writer -> work.add(() -> write(writer % 2 == 0 ? one : two, proposals, each)));
      for (Future<Void> done : writers.invokeAll(work)) {
        done.get();
      }
      writers.shutdown();
      eventually(() -> assertThat(one.figures.now().unsent()).isZero());
      try (TopicReader topic = new TopicReader(broker, EventCatalogue.PROPOSAL_EVENTS)) {
        for (UUID proposal : proposals) {
          List<UUID> written = one.sentIds(proposal);
          assertThat(topic.idsOf(proposal)).containsExactlyElementsOf(written);
        }
        assertThat(topic.of(proposals)).hasSize(8 * each * 2);
      }
    }
  }

  /**
   * Each transaction touches two proposals, in any order, as a master and a merged one would be.
   */
  private static Void write(OutboxNode node, List<UUID> proposals, int times) {
    for (int i = 0; i < times; i++) {
      UUID first = proposals.get(ThreadLocalRandom.current().nextInt(proposals.size()));
      UUID second = proposals.get(ThreadLocalRandom.current().nextInt(proposals.size()));
      publish(node, first, second);
    }
    return null;
  }

  /** No row is locked by both transactions; two departments that claim are such a case. */
  @Test
  void sendsInTheOrderOfTheCommitsWhatWasPublishedInAnother() throws Exception {
    UUID proposal = UUID.randomUUID();
    SupervisionWrittenOff early = event(proposal);
    SupervisionWrittenOff late = event(proposal);
    CountDownLatch published = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    try (OutboxNode one = node(broker);
        OutboxNode two = node(broker)) {
      CompletableFuture<Void> slow =
          CompletableFuture.runAsync(
              () ->
                  one.transaction.executeWithoutResult(
                      tx -> {
                        one.outbox.on(late);
                        published.countDown();
                        assertThatNoException()
                            .isThrownBy(() -> overtaken.await(60, TimeUnit.SECONDS));
                      }));
      assertThat(published.await(60, TimeUnit.SECONDS)).isTrue();
      two.transaction.executeWithoutResult(tx -> two.outbox.on(early));
      overtaken.countDown();
      slow.get(60, TimeUnit.SECONDS);
      one.relay.start();
      eventually(() -> assertThat(one.sentIds(proposal)).hasSize(2));
      try (TopicReader topic = new TopicReader(broker, EventCatalogue.PROPOSAL_EVENTS)) {
        assertThat(topic.of(List.of(proposal)))
            .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
            .satisfiesExactly(
                first -> assertThat(first).contains(early.supervisionId().toString()),
                second -> assertThat(second).contains(late.supervisionId().toString()));
      }
    }
  }

  @Test
  void takesOverFromALeaderWhoseConnectionBreaks() {
    takesOver(
        Duration.ofMinutes(10),
        (node, leader) ->
            node.jdbc.sql("select pg_terminate_backend(?)").param(leader).query().singleRow());
  }

  @Test
  void takesOverFromALeaderThatStandsStill() {
    takesOver(Duration.ofMillis(500), (node, leader) -> {});
  }

  /** The leader has sent the first of two events and told nobody when it comes to its end. */
  private void takesOver(Duration silence, BiConsumer<OutboxNode, Integer> end) {
    UUID proposal = UUID.randomUUID();
    try (OutboxNode leader = node(broker);
        OutboxNode other = node(broker)) {
      publish(leader, proposal, proposal);
      assertThatThrownBy(
              () ->
                  leader.transaction.executeWithoutResult(
                      tx -> {
                        assertThat(leader.table.tryToLead(silence)).isTrue();
                        Unsent first = leader.table.nextUnsent(1, Instant.now(), List.of()).get(0);
                        leader.sender.send(first).join();
                        int connection =
                            leader
                                .jdbc
                                .sql("select pg_backend_pid()")
                                .query(Integer.class)
                                .single();
                        other.relay.start();
                        end.accept(other, connection);
                        eventually(() -> assertThat(other.sentIds(proposal)).hasSize(2));
                        leader.table.markSent(List.of(first.position()), Instant.now());
                      }))
          .isInstanceOf(TransactionException.class);
      try (TopicReader topic = new TopicReader(broker, EventCatalogue.PROPOSAL_EVENTS)) {
        List<UUID> written = other.sentIds(proposal);
        assertThat(topic.idsOf(proposal))
            .containsExactly(written.get(0), written.get(0), written.get(1));
      }
    }
  }

  @Test
  void losesNothingWhileTheBrokerIsAway() throws Exception {
    UUID proposal = UUID.randomUUID();
    try (OwnBroker late = new OwnBroker();
        OutboxNode node = node(late.address())) {
      node.relay.start();
      publish(node, proposal, proposal);
      eventually(() -> assertThat(node.relay.state().failures()).isGreaterThan(1));
      assertThat(node.figures.now().unsent()).isEqualTo(2);
      assertThat(node.relay.state().failingSince()).isNotNull();

      late.start();
      assertThat(node.topicsReady.await(60, TimeUnit.SECONDS)).isTrue();
      eventually(() -> assertThat(node.sentIds(proposal)).hasSize(2));
      eventually(() -> assertThat(node.relay.state().failingSince()).isNull());

      late.stop();
      publish(node, proposal, proposal, proposal);
      eventually(() -> assertThat(node.relay.state().failingSince()).isNotNull());
      assertThat(node.sentIds(proposal)).hasSize(2);
      late.start();
      eventually(() -> assertThat(node.sentIds(proposal)).hasSize(5));
      try (TopicReader topic = new TopicReader(late.address(), EventCatalogue.PROPOSAL_EVENTS)) {
        assertThat(topic.idsOf(proposal).stream().distinct().toList())
            .isEqualTo(node.sentIds(proposal));
      }
    }
  }

  @Test
  void letsTheOthersPassWhenTheBrokerRefusesOneMessage() {
    UUID tooLarge = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    try (OutboxNode node = node(broker)) {
      node.transaction.executeWithoutResult(tx -> node.outbox.add(large(tooLarge)));
      publish(node, tooLarge, other);
      node.relay.start();
      eventually(() -> assertThat(node.sentIds(other)).hasSize(1));
      eventually(() -> assertThat(node.figures.now().refused()).isEqualTo(1));
      assertThat(node.sentIds(tooLarge)).isEmpty();
      assertThat(
              node.jdbc
                  .sql("select failure from outbox where attempts > 0")
                  .query(String.class)
                  .single())
          .contains("RecordTooLarge");
    }
  }

  private static OutboxEntry large(UUID key) {
    return new OutboxEntry(
        UUID.randomUUID(),
        key,
        EventCatalogue.PROPOSAL_EVENTS,
        "org.huiyin.test.v1",
        "\"" + "x".repeat(2_000_000) + "\"",
        Instant.EPOCH,
        null);
  }

  @Test
  void stopsCalmlyAndGoesOnAfterTheNextStart() {
    UUID proposal = UUID.randomUUID();
    try (OutboxNode node = node(broker)) {
      node.relay.start();
      publish(node, proposal);
      eventually(() -> assertThat(node.sentIds(proposal)).hasSize(1));
      node.relay.stop();
      assertThat(node.relay.isRunning()).isFalse();
      publish(node, proposal);
      assertThat(node.sentIds(proposal)).hasSize(1);
      node.relay.start();
      eventually(() -> assertThat(node.sentIds(proposal)).hasSize(2));
    }
  }

  @Test
  void cleansUpWhatWasSentLongAgoAndNothingElse() {
    UUID sent = UUID.randomUUID();
    UUID waiting = UUID.randomUUID();
    try (OutboxNode node = node(broker)) {
      publish(node, sent, waiting);
      node.jdbc
          .sql("update outbox set sent_at = now() - interval '40 days' where message_key = ?")
          .param(sent)
          .update();
      assertThat(node.table.deleteSent(Instant.now().minus(Duration.ofDays(30)), 100)).isEqualTo(1);
      assertThat(node.jdbc.sql("select message_key from outbox").query(UUID.class).list())
          .containsExactly(waiting);
    }
  }
}

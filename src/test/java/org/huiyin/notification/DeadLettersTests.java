package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiyin.notification.Eventually.eventually;
import static org.huiyin.testing.EventMessages.REMINDED;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.huiyin.testing.EventMessages;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the inbox does with messages as strange senders may write them. */
class DeadLettersTests extends LifeTest {

  @Autowired private Notices notices;
  @Autowired private OutboxHealth health;
  @Autowired private DeadLetters deadLetters;

  @Value("${spring.kafka.bootstrap-servers}")
  private String broker;

  private final UUID proposal = UUID.randomUUID();
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void open() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    eventually(() -> assertThat(health.now().isSettled()).isTrue());
  }

  @AfterEach
  void close() {
    producer.close();
  }

  private CurrentUser administrator() {
    return town.official(Role.ADMIN);
  }

  private UUID send(String type, String data) {
    UUID id = UUID.randomUUID();
    send(message(id, type, data));
    return id;
  }

  private void send(ProducerRecord<String, byte[]> message) {
    var sending = producer.send(message);
    producer.flush();
    assertThat(sending).isDone();
  }

  private ProducerRecord<String, byte[]> message(UUID id, String type, String data) {
    return EventMessages.of(id, proposal, type, data);
  }

  private String reminder(UUID department) {
    return EventMessages.reminder(proposal, town, department);
  }

  private void awaitReminders(int number) {
    eventually(() -> assertThat(notices.unread(town.department(1).handler())).isEqualTo(number));
  }

  private List<DeadLetterView> ours() {
    return ofKey(proposal, administrator());
  }

  private List<DeadLetterView> ofKey(UUID key, CurrentUser user) {
    return deadLetters.list(user, false, null, 200).rows().stream()
        .filter(letter -> key.toString().equals(letter.key()))
        .toList();
  }

  private static String refusal(Runnable deed) {
    return catchThrowableOfType(RuleViolation.class, deed::run).code();
  }

  @Test
  void takeAnEventOnceHoweverOftenItComes() {
    UUID id = send(REMINDED, reminder(town.department(1).id()));
    send(message(id, REMINDED, reminder(town.department(1).id())));
    awaitReminders(1);
    send(message(id, REMINDED, reminder(town.department(1).id())));
    send(REMINDED, reminder(town.department(1).id()));
    awaitReminders(2);
    assertThat(ours()).isEmpty();
  }

  @Test
  void ignoreTypesOfLaterVersions() {
    send("org.huiyin.proposal.filed.v2", "not even JSON");
    send("com.example.something", "{}");
    send(REMINDED, reminder(town.department(1).id()));
    awaitReminders(1);
    assertThat(ours()).isEmpty();
  }

  @Test
  void holdUpNothing() {
    send(REMINDED, "{");
    send(REMINDED, "{\"proposalId\": \"no id\"}");
    send(REMINDED, "null");
    send(
        new ProducerRecord<>(
            EventCatalogue.PROPOSAL_EVENTS, proposal.toString(), new byte[] {0, 1}));
    send(new ProducerRecord<>(EventCatalogue.PROPOSAL_EVENTS, proposal.toString(), null));
    send(message(UUID.randomUUID(), REMINDED, reminder(UUID.randomUUID())));
    send(REMINDED, reminder(town.department(1).id()));
    awaitReminders(1);
    assertThat(ours()).hasSize(6).allMatch(letter -> letter.state().equals("OPEN"));
    assertThat(ours()).extracting(DeadLetterView::payload).contains("{");
    eventually(() -> assertThat(health.now().unsent()).isZero());
    try (TopicReader topic = new TopicReader(broker, EventCatalogue.DEAD_LETTERS)) {
      List<UUID> ids = ours().stream().map(DeadLetterView::id).toList();
      assertThat(topic.of(ids))
          .hasSize(6)
          .allMatch(
              message ->
                  TopicReader.event(message).getType().equals(EventCatalogue.DEAD_LETTER_TYPE));
    }
  }

  @Test
  void areWorkedOnOnceMoreWhenTheCauseIsGone() {
    UUID later = UUID.randomUUID();
    send(REMINDED, reminder(later));
    eventually(() -> assertThat(ours()).hasSize(1));
    UUID letter = ours().get(0).id();
    Acting administrator = Town.at(administrator());
    assertThat(refusal(() -> deadLetters.replay(letter, administrator)))
        .isEqualTo("dead-letter.still-fails");
    assertThat(ours().get(0).state()).isEqualTo("OPEN");

    jdbc.sql(
            "insert into department (id, committee_id, code, name, duties) values (?, ?, 'LATER',"
                + " '新局', '')")
        .params(later, town.committeeId())
        .update();
    deadLetters.replay(letter, administrator);
    assertThat(ours().get(0).state()).isEqualTo("REPLAYED");
    assertThat(ours().get(0).settledBy()).isEqualTo(administrator().personId());
    assertThat(
            jdbc.sql("select count(*) from notice where department_id = ?")
                .param(later)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(refusal(() -> deadLetters.replay(letter, administrator)))
        .isEqualTo("dead-letter.settled");
  }

  @Test
  void areDiscardedByAdministratorsWithAReason() {
    send(REMINDED, "{");
    eventually(() -> assertThat(ours()).hasSize(1));
    UUID letter = ours().get(0).id();
    assertThat(
            refusal(
                () ->
                    deadLetters.discard(
                        letter, "试验", Town.at(town.official(Role.COMMITTEE_STAFF)))))
        .isEqualTo("forbidden");
    assertThat(refusal(() -> deadLetters.list(town.official(Role.COMMITTEE_STAFF), true, null, 10)))
        .isEqualTo("forbidden");
    assertThat(
            catchThrowableOfType(
                InvalidInput.class,
                () -> deadLetters.discard(letter, " ", Town.at(administrator()))))
        .isNotNull();
    deadLetters.discard(letter, "试验消息", Town.at(administrator()));
    assertThat(ours().get(0).remark()).isEqualTo("试验消息");
    assertThat(refusal(() -> deadLetters.discard(UUID.randomUUID(), "x", Town.at(administrator()))))
        .isEqualTo("not-found");
  }

  @Test
  void ofAnotherCommitteeAreNeitherShownNorSettled() {
    UUID neighbours = life.drafted();
    Town other = Town.foundedIn(jdbc);
    send(
        new ProducerRecord<>(
            EventCatalogue.PROPOSAL_EVENTS, neighbours.toString(), new byte[] {0}));
    eventually(() -> assertThat(ofKey(neighbours, administrator())).hasSize(1));
    DeadLetterView letter = ofKey(neighbours, administrator()).get(0);

    assertThat(ofKey(neighbours, other.official(Role.ADMIN))).isEmpty();
    Acting stranger = Town.at(other.official(Role.ADMIN));
    assertThat(refusal(() -> deadLetters.replay(letter.id(), stranger))).isEqualTo("not-found");
    assertThat(refusal(() -> deadLetters.discard(letter.id(), "不是我们的", stranger)))
        .isEqualTo("not-found");

    jdbc.sql("update committee set parent_id = ? where id = ?")
        .params(other.committeeId(), town.committeeId())
        .update();
    assertThat(ofKey(neighbours, other.official(Role.ADMIN))).hasSize(1);
  }
}

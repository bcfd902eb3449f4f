package org.huiyin.notification.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.notification.DeadLetterView;
import org.huiyin.notification.DeadLetters;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.notification.TopicReader;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.NewSystemSecret;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.SystemAccountForm;
import org.huiyin.organisation.SystemAccounts;
import org.huiyin.shared.MessageSignature;
import org.huiyin.testing.LifeTest;
import org.huiyin.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's own system, which we did not write, beside the real application. */
abstract class CommandTest extends LifeTest {

  static final String PREFIX = "org.huiyin.command.";
  static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired SystemAccounts systems;
  @Autowired DeadLetters deadLetters;
  @Autowired OutboxHealth health;

  @Value("${spring.kafka.bootstrap-servers}")
  String broker;

  /** The system of the first department. */
  NewSystemSecret system;

  /** Key of every message of this test, by which its dead letters are found. */
  final String key = UUID.randomUUID().toString();

  private KafkaProducer<String, byte[]> producer;
  private TopicReader answers;
  private final List<UUID> answerKeys = new ArrayList<>();

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    system = systemOf(1, true);
    eventually(() -> assertThat(health.now().isSettled()).isTrue());
    answers = new TopicReader(broker, EventCatalogue.COMMAND_ANSWERS);
  }

  @AfterEach
  void disconnect() {
    producer.close();
    answers.close();
  }

  Acting administrator() {
    return Town.at(town.official(Role.ADMIN));
  }

  NewSystemSecret systemOf(int department, boolean approver) {
    return systems.add(
        new SystemAccountForm(
            "oa" + department + "-" + UUID.randomUUID(),
            "办公系统",
            town.department(department).id(),
            approver),
        administrator());
  }

  /** A command as a system would write it, signed but not sent. */
  ProducerRecord<String, byte[]> signed(UUID id, NewSystemSecret by, String command, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond();
    ProducerRecord<String, byte[]> message = unsigned(id, command, body);
    header(message, "huiyin-account", by.account().username());
    header(message, "webhook-timestamp", Long.toString(now));
    header(
        message, "webhook-signature", MessageSignature.sign(by.secret(), id.toString(), now, body));
    return message;
  }

  ProducerRecord<String, byte[]> unsigned(UUID id, String command, byte[] body) {
    return KafkaMessageFactory.<String>createWriter(EventCatalogue.COMMANDS, key)
        .writeBinary(
            CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/oa"))
                .withType(PREFIX + command + ".v1")
                .withData("application/json", body)
                .build());
  }

  static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().remove(name);
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  void send(ProducerRecord<String, byte[]> message) {
    var sending = producer.send(message);
    producer.flush();
    assertThat(sending).isDone();
  }

  /** Sends a command of the first department's system. */
  UUID send(String command, String json) {
    UUID id = UUID.randomUUID();
    send(signed(id, system, command, json));
    return id;
  }

  /** Sends a command and waits for its answer under the key it has to have. */
  JsonNode answerTo(String command, String json, UUID answerKey) {
    return answerOf(send(command, json), answerKey);
  }

  JsonNode answerOf(UUID commandId, UUID answerKey) {
    answerKeys.add(answerKey);
    List<JsonNode> found = new ArrayList<>();
    eventually(
        () -> {
          found.clear();
          found.addAll(answersOf(commandId));
          assertThat(found).isNotEmpty();
        });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** The answers to a command so far, each with its type under {@code is}. */
  List<JsonNode> answersOf(UUID commandId) {
    answerKeys.add(commandId);
    return answers.of(answerKeys).stream()
        .map(
            message -> {
              var answer = (tools.jackson.databind.node.ObjectNode) JSON.readTree(message.value());
              return answer.put("is", TopicReader.event(message).getType());
            })
        .filter(answer -> answer.get("commandId").asString().equals(commandId.toString()))
        .map(JsonNode.class::cast)
        .toList();
  }

  List<DeadLetterView> putAside() {
    return deadLetters.list(town.official(Role.ADMIN), false, null, 200).rows().stream()
        .filter(letter -> key.equals(letter.key()))
        .toList();
  }

  /** Waits until a number of messages of this test is put aside and returns the reasons. */
  List<String> reasons(int number) {
    eventually(() -> assertThat(putAside()).hasSize(number));
    return putAside().stream().map(DeadLetterView::reason).toList();
  }

  static String code(JsonNode answer) {
    return answer.get("is").asString().endsWith("accepted.v1")
        ? "accepted"
        : answer.get("code").asString();
  }

  static String json(String single) {
    return single.replace('\'', '"');
  }
}

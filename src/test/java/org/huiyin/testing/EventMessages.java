package org.huiyin.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages on the topic of events that no outbox wrote. */
public final class EventMessages {

  /** The type of {@link #reminder}. */
  public static final String REMINDED = "org.huiyin.supervision.department-reminded.v1";

  private static final String TOPIC = "huiyin.proposal-events.v1";

  private EventMessages() {}

  /**
   * Writes a CloudEvent in binary mode.
   *
   * @param id of the event
   * @param proposal whose key it has
   * @param type of the event
   * @param data its value
   * @return to be sent
   */
  public static ProducerRecord<String, byte[]> of(
      UUID id, UUID proposal, String type, String data) {
    return KafkaMessageFactory.<String>createWriter(TOPIC, proposal.toString())
        .writeBinary(
            CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/test"))
                .withType(type)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build());
  }

  /**
   * Words the data of a reminder to a department.
   *
   * @param proposal it is about
   * @param town where it belongs
   * @param department who is reminded
   * @return JSON
   */
  public static String reminder(UUID proposal, Town town, UUID department) {
    return """
    {"proposalId": "%s", "committeeId": "%s", "caseNumber": "第1号", "title": "甲",
     "assignmentId": "%s", "departmentId": "%s", "dueOn": "2026-06-01",
     "channel": "SYSTEM", "occurredAt": "2026-05-27T01:00:00Z"}
    """
        .formatted(proposal, town.committeeId(), UUID.randomUUID(), department);
  }
}

package org.huiyin.notification.delivery;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A message that was understood.
 *
 * @param eventId id of the event
 * @param type its type
 * @param contract what it says
 * @param event as it came
 */
record Incoming(UUID eventId, EventType<?, ?> type, ContractRecord contract, CloudEvent event) {

  private static final String TYPE = "ce_type";

  /** A message that cannot be understood. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * Reads a message.
   *
   * @return what it says; empty when its type is unknown, as those of later versions are
   * @throws Unreadable when it is no event, or not what its type promises
   */
  static Optional<Incoming> read(Headers headers, byte @Nullable [] value, EventCatalogue catalogue)
      throws Unreadable {
    String name = type(headers);
    if (name == null) {
      throw new Unreadable("no CloudEvent in binary mode: header " + TYPE + " is missing", null);
    }
    EventType<?, ?> type = catalogue.find(name).orElse(null);
    if (type == null) {
      return Optional.empty();
    }
    if (value == null) {
      throw new Unreadable("the message is empty", null);
    }
    try {
      CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
      ContractRecord contract = ContractJson.read(value, type.contract());
      requireFacts(contract);
      return Optional.of(new Incoming(UUID.fromString(event.getId()), type, contract, event));
    } catch (RuntimeException e) {
      throw new Unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireFacts(@Nullable ContractRecord contract) throws Unreadable {
    if (contract == null
        || contract.proposal() == null
        || contract.proposal().proposalId() == null
        || contract.deed() == null
        || contract.deed().occurredAt() == null) {
      throw new Unreadable("proposalId or occurredAt is missing", null);
    }
  }

  /** Returns the CloudEvents type of a message, if it has one. */
  static @Nullable String type(Headers headers) {
    Header header = headers.lastHeader(TYPE);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

package org.huiyin.notification.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.contract.DeadLetterV1;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.Outbox;
import org.huiyin.notification.publishing.OutboxEntry;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns messages into notices, each event once however often it comes. */
@Service
@Transactional
public class Inbox {

  private static final int LARGEST_PAYLOAD = 500_000;

  private final InboxTable table;
  private final Recipients recipients;
  private final EventCatalogue catalogue;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Inbox(
      InboxTable table,
      Recipients recipients,
      EventCatalogue catalogue,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.recipients = recipients;
    this.catalogue = catalogue;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** A message that is put aside. */
  record Aside(ConsumerRecord<String, byte[]> message, String reason) {}

  /**
   * Takes a message that had been put aside.
   *
   * @param headers its headers
   * @param value its value
   * @throws IllegalArgumentException when it cannot be read still
   */
  public void receiveAgain(Headers headers, byte @Nullable [] value) {
    try {
      receive(Incoming.read(headers, value, catalogue).stream().toList(), List.of());
    } catch (Incoming.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Takes messages, and puts aside those that could not be read, all in one transaction. */
  void receive(List<Incoming> messages, List<Aside> unreadable) {
    Set<UUID> fresh =
        table.markReceived(messages.stream().map(Incoming::eventId).toList(), clock.instant());
    List<InboxTable.NewNotice> notices = new ArrayList<>();
    for (Incoming message : messages) {
      if (fresh.remove(message.eventId())) {
        for (Letter letter : recipients.lettersFor(message.type(), message.contract())) {
          notices.add(new InboxTable.NewNotice(ids.next(), message, letter));
        }
      }
    }
    table.addNotices(notices, clock.instant());
    unreadable.forEach(this::putAside);
  }

  private void putAside(Aside aside) {
    UUID id = ids.next();
    ConsumerRecord<String, byte[]> message = aside.message();
    String type = typeOf(message);
    if (!table.addDeadLetter(id, message, type, aside.reason(), clock.instant())) {
      return;
    }
    DeadLetterV1 contract =
        new DeadLetterV1(
            id,
            message.topic(),
            message.partition(),
            message.offset(),
            key(message),
            type,
            aside.reason(),
            payload(message.value()),
            clock.instant());
    outbox.add(
        new OutboxEntry(
            ids.next(),
            id,
            EventCatalogue.DEAD_LETTERS,
            EventCatalogue.DEAD_LETTER_TYPE,
            ContractJson.write(contract),
            clock.instant(),
            null));
  }

  private static @Nullable String typeOf(ConsumerRecord<String, byte[]> message) {
    String type = Incoming.type(message.headers());
    return type == null ? null : type.replace('\0', ' ');
  }

  /** Returns the key as far as a database can store it. */
  static @Nullable String key(ConsumerRecord<String, byte[]> message) {
    return message.key() == null ? null : message.key().replace('\0', ' ');
  }

  /** Returns what was in the message, unless it is so large that it could not be sent on. */
  private static @Nullable String payload(byte @Nullable [] value) {
    return value == null || value.length > LARGEST_PAYLOAD
        ? null
        : Base64.getEncoder().encodeToString(value);
  }
}

package org.huiyin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns messages into notices, each event once however often it comes. */
@Service
@Transactional
public class Inbox implements Reader {

  private final InboxTable table;
  private final Recipients recipients;
  private final EventCatalogue catalogue;
  private final DeadLetterBox deadLetters;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Inbox(
      InboxTable table,
      Recipients recipients,
      EventCatalogue catalogue,
      DeadLetterBox deadLetters,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.recipients = recipients;
    this.catalogue = catalogue;
    this.deadLetters = deadLetters;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** A message that is put aside. */
  record Aside(ConsumerRecord<String, byte[]> message, String reason) {}

  @Override
  public String topic() {
    return EventCatalogue.PROPOSAL_EVENTS;
  }

  @Override
  public void receiveAgain(Headers headers, byte @Nullable [] value, Instant putAsideAt) {
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
          notices.add(InboxTable.NewNotice.of(ids.next(), message, letter));
        }
      }
    }
    if (!notices.isEmpty()) {
      table.addNotices(notices, clock.instant());
      events.publishEvent(new NoticesWritten());
    }
    unreadable.forEach(aside -> deadLetters.putAside(aside.message(), aside.reason()));
  }
}

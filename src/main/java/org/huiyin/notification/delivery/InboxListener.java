package org.huiyin.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.notification.delivery.Inbox.Aside;
import org.huiyin.notification.publishing.EventCatalogue;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what was sent. A batch is one transaction; when it fails for what a message says, its
 * messages are taken one by one and the faulty ones put aside; when the database is away the batch
 * is tried again until it is back.
 */
@Component
class InboxListener {

  static final String GROUP = "huiyin-inbox";

  private final Inbox inbox;
  private final EventCatalogue catalogue;

  InboxListener(Inbox inbox, EventCatalogue catalogue) {
    this.inbox = inbox;
    this.catalogue = catalogue;
  }

  @KafkaListener(
      id = GROUP,
      topics = EventCatalogue.PROPOSAL_EVENTS,
      containerFactory = DeliveryConfiguration.CONTAINERS)
  void on(List<ConsumerRecord<String, byte[]>> messages) {
    try {
      receive(messages);
    } catch (RuntimeException e) {
      if (Failures.isAway(e)) {
        throw e;
      }
      messages.forEach(this::receiveAlone);
    }
  }

  private void receive(List<ConsumerRecord<String, byte[]>> messages) {
    List<Incoming> readable = new ArrayList<>(messages.size());
    List<Aside> unreadable = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      try {
        Incoming.read(message.headers(), message.value(), catalogue).ifPresent(readable::add);
      } catch (Incoming.Unreadable e) {
        unreadable.add(aside(message, e));
      }
    }
    inbox.receive(readable, unreadable);
  }

  private void receiveAlone(ConsumerRecord<String, byte[]> message) {
    try {
      receive(List.of(message));
    } catch (RuntimeException e) {
      if (Failures.isAway(e)) {
        throw e;
      }
      inbox.receive(List.of(), List.of(aside(message, e)));
    }
  }

  private static Aside aside(ConsumerRecord<String, byte[]> message, Exception problem) {
    return new Aside(message, Failures.reason(problem));
  }
}

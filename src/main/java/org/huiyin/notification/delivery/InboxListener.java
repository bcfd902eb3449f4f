package org.huiyin.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.notification.delivery.Inbox.Aside;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.TopicsReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Reads what was sent. A batch is one transaction; when it fails for what a message says, its
 * messages are taken one by one and the faulty ones put aside; when the database is away the batch
 * is tried again until it is back.
 */
@Component
class InboxListener {

  static final String GROUP = "huiyin-inbox";

  private static final Logger LOG = LoggerFactory.getLogger(InboxListener.class);

  private final Inbox inbox;
  private final EventCatalogue catalogue;
  private final KafkaListenerEndpointRegistry containers;

  InboxListener(Inbox inbox, EventCatalogue catalogue, KafkaListenerEndpointRegistry containers) {
    this.inbox = inbox;
    this.catalogue = catalogue;
    this.containers = containers;
  }

  /** Begins to read as soon as there is something to read from. */
  @EventListener
  void on(TopicsReady ready) {
    MessageListenerContainer container = containers.getListenerContainer(GROUP);
    if (container != null && !container.isRunning()) {
      container.start();
    }
  }

  @KafkaListener(
      id = GROUP,
      topics = EventCatalogue.PROPOSAL_EVENTS,
      containerFactory = DeliveryConfiguration.CONTAINERS,
      autoStartup = "false")
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
    String reason = Failures.reason(problem);
    LOG.error(
        "Message {}-{}@{} is put aside: {}",
        message.topic(),
        message.partition(),
        message.offset(),
        reason);
    return new Aside(message, reason);
  }
}

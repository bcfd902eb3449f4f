package org.huiyin.notification.command;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.notification.delivery.DeadLetterBox;
import org.huiyin.notification.delivery.Failures;
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
 * Reads commands one by one. What cannot be worked on is put aside, so that it holds up nothing;
 * when the database is away the command is tried again until it is back.
 */
@Component
class CommandListener {

  static final String GROUP = "huiyin-commands";

  private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

  private final CommandReader reader;
  private final DeadLetterBox deadLetters;
  private final KafkaListenerEndpointRegistry containers;

  CommandListener(
      CommandReader reader, DeadLetterBox deadLetters, KafkaListenerEndpointRegistry containers) {
    this.reader = reader;
    this.deadLetters = deadLetters;
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
      topics = EventCatalogue.COMMANDS,
      containerFactory = CommandConfiguration.CONTAINERS,
      autoStartup = "false")
  void on(ConsumerRecord<String, byte[]> message) {
    try {
      reader.receive(message.headers(), message.value());
    } catch (Unusable e) {
      putAside(message, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      if (Failures.isAway(e)) {
        throw e;
      }
      LOG.error("A command failed", e);
      putAside(message, Failures.reason(e));
    }
  }

  private void putAside(ConsumerRecord<String, byte[]> message, String reason) {
    String fit = Failures.fit(reason);
    LOG.warn(
        "Message {}-{}@{} is put aside: {}",
        message.topic(),
        message.partition(),
        message.offset(),
        fit);
    deadLetters.putAside(message, fit);
  }
}

package org.huiyin.notification.command;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huiyin.notification.delivery.DeadLetterBox;
import org.huiyin.notification.delivery.Failures;
import org.huiyin.notification.publishing.EventCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
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

  CommandListener(CommandReader reader, DeadLetterBox deadLetters) {
    this.reader = reader;
    this.deadLetters = deadLetters;
  }

  @KafkaListener(
      id = GROUP,
      topics = EventCatalogue.COMMANDS,
      containerFactory = CommandConfiguration.CONTAINERS)
  void on(ConsumerRecord<String, byte[]> message) {
    try {
      reader.receive(message.headers(), message.value());
    } catch (Unusable e) {
      deadLetters.putAside(message, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      if (Failures.isAway(e)) {
        throw e;
      }
      LOG.error("A command failed", e);
      deadLetters.putAside(message, Failures.reason(e));
    }
  }
}

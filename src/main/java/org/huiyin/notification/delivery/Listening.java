package org.huiyin.notification.delivery;

import org.huiyin.notification.publishing.TopicsReady;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Begins to read topics as soon as they are there. */
@Component
class Listening {

  private final KafkaListenerEndpointRegistry containers;

  Listening(KafkaListenerEndpointRegistry containers) {
    this.containers = containers;
  }

  /** Starts what does not run yet; topics are found ready again after each failure. */
  @EventListener
  void on(TopicsReady ready) {
    containers.getListenerContainers().stream()
        .filter(container -> !container.isRunning())
        .forEach(MessageListenerContainer::start);
  }
}

package org.huiyin.notification.delivery;

import org.huiyin.notification.publishing.EventSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;

/** How the inbox reads. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  static final String CONTAINERS = "inboxContainers";

  /**
   * How long the broker may not know what was read. An event that comes again is known by the table
   * of received events, so telling the broker after every batch would only cost time.
   */
  private static final long OFFSETS_KEPT_MILLIS = 1_000;

  @Bean(CONTAINERS)
  ConcurrentKafkaListenerContainerFactory<String, byte[]> inboxContainers(
      ConsumerFactory<?, ?> configured, EventSettings settings) {
    ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
        Containers.reading(configured, settings.batch(), settings.consumers());
    factory.setBatchListener(true);
    ContainerProperties container = factory.getContainerProperties();
    container.setAckMode(ContainerProperties.AckMode.TIME);
    container.setAckTime(OFFSETS_KEPT_MILLIS);
    container.setPollTimeout(OFFSETS_KEPT_MILLIS);
    return factory;
  }
}

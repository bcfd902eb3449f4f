package org.huiyin.notification.delivery;

import org.huiyin.notification.publishing.EventSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/** How the inbox reads. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  static final String CONTAINERS = "inboxContainers";

  @Bean(CONTAINERS)
  ConcurrentKafkaListenerContainerFactory<String, byte[]> inboxContainers(
      ConsumerFactory<?, ?> configured, EventSettings settings) {
    ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
        Containers.reading(configured, settings.batch(), settings.consumers());
    factory.setBatchListener(true);
    return factory;
  }
}

package org.huiyin.notification.command;

import org.huiyin.notification.delivery.Containers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/** How commands are read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
class CommandConfiguration {

  static final String CONTAINERS = "commandContainers";

  /** Few enough that all of them are carried out long before the broker takes us for dead. */
  private static final int AT_ONCE = 50;

  @Bean(CONTAINERS)
  ConcurrentKafkaListenerContainerFactory<String, byte[]> commandContainers(
      ConsumerFactory<?, ?> configured, CommandSettings settings) {
    return Containers.reading(configured, AT_ONCE, settings.consumers());
  }
}

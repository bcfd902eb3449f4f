package org.huiyin.notification.publishing;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the relay together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(EventSettings.class)
class PublishingConfiguration {

  @Bean
  OutboxBatch outboxBatch(
      OutboxTable table,
      EventSender sender,
      PlatformTransactionManager transactions,
      Clock clock,
      EventSettings settings) {
    return new OutboxBatch(table, sender, transactions, clock, settings.batch());
  }

  @Bean
  Relay relay(
      OutboxBatch batch,
      Topics topics,
      Wakeup wakeup,
      ApplicationEventPublisher events,
      Clock clock,
      EventSettings settings) {
    return new Relay(batch, topics, wakeup, events, clock, settings.poll());
  }
}

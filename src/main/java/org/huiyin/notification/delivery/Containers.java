package org.huiyin.notification.delivery;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How topics are read: once they are there, from the beginning, committed messages only, again
 * until it works.
 */
public final class Containers {

  private Containers() {}

  /**
   * Makes a factory of listener containers.
   *
   * @param configured what the application is configured to connect to
   * @param atOnce most messages taken at once
   * @param threads threads of this node
   * @return the factory
   */
  public static ConcurrentKafkaListenerContainerFactory<String, byte[]> reading(
      ConsumerFactory<?, ?> configured, int atOnce, int threads) {
    Map<String, Object> properties = new HashMap<>(configured.getConfigurationProperties());
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
    properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
        new ConcurrentKafkaListenerContainerFactory<>();
    factory.setConsumerFactory(
        new DefaultKafkaConsumerFactory<>(
            properties, new StringDeserializer(), new ByteArrayDeserializer()));
    factory.setConcurrency(threads);
    factory.setAutoStartup(false);
    factory.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks()));
    factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
    return factory;
  }

  private static ExponentialBackOff untilItWorks() {
    ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
    pauses.setMaxInterval(10_000);
    return pauses;
  }
}

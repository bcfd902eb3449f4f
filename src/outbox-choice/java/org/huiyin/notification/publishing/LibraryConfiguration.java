package org.huiyin.notification.publishing;

import io.micrometer.observation.ObservationRegistry;
import io.namastack.outbox.OutboxJacksonAutoConfiguration;
import io.namastack.outbox.OutboxProperties;
import io.namastack.outbox.config.JdbcOutboxAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration;
import io.namastack.outbox.instance.OutboxInstanceRegistry;
import io.namastack.outbox.instance.OutboxInstanceRepository;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** The library as its starter puts it together, without the rest of Spring Boot. */
@ImportAutoConfiguration({
  TaskExecutionAutoConfiguration.class,
  TaskSchedulingAutoConfiguration.class,
  OutboxCoreInfrastructureAutoConfiguration.class,
  OutboxCoreThreadingAutoConfiguration.class,
  OutboxCoreProcessingAutoConfiguration.class,
  OutboxCoreSchedulingAutoConfiguration.class,
  OutboxJacksonAutoConfiguration.class,
  JdbcOutboxAutoConfiguration.class,
  JdbcOutboxSchemaAutoConfiguration.class
})
class LibraryConfiguration {

  /**
   * Beats in a thread of its own, as of release 1.8; before, a long turn of sending holds up the
   * heart and a node at work is taken for dead.
   */
  static class Heartbeat {

    @Bean
    OutboxInstanceRegistry outboxInstanceRegistry(
        OutboxInstanceRepository instances,
        OutboxProperties properties,
        Clock clock,
        BeanFactory beans) {
      return new OutboxInstanceRegistry(
          instances,
          properties,
          clock,
          beans.getBean("outboxHeartbeatScheduler", TaskScheduler.class),
          () -> ObservationRegistry.NOOP,
          UUID.randomUUID().toString());
    }
  }
}

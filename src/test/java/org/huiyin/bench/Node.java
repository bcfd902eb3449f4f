package org.huiyin.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.huiyin.HuiyinApplication;
import org.huiyin.faults.OfTests;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.notification.delivery.NoticesWritten;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * One node of our application as it is shipped, on servers that are not its own. Only the day is
 * another: an ordinary working day of a session, whenever the suite is run.
 */
final class Node implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Node start(List<String> options) {
    return new Node(HuiyinApplication.start(Configured.class, options.toArray(String[]::new)));
  }

  /** No {@code @Configuration}, lest the tests of the application find it. */
  @AutoConfigurationPackage(basePackageClasses = HuiyinApplication.class)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackageClasses = HuiyinApplication.class,
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
      excludeFilters = {
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class),
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HuiyinApplication.class)
      })
  static class Configured {

    @Bean
    @Primary
    Clock benchClock() {
      ZoneId zone = ZoneId.of("Asia/Shanghai");
      Instant begin = LocalDateTime.of(2026, 3, 2, 9, 0).atZone(zone).toInstant();
      return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), begin));
    }

    @Bean
    Commits commitsOfNotices() {
      return new Commits();
    }
  }

  /** Notes when transactions that wrote notices were committed. */
  static class Commits {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(NoticesWritten written) {
      nanos.add(System.nanoTime());
    }

    void forget() {
      nanos.clear();
    }

    /** Returns the times in their order. */
    List<Long> times() {
      return List.copyOf(nanos);
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns when everything that happened is told. */
  void awaitSettled() {
    OutboxHealth health = bean(OutboxHealth.class);
    Pace.until(() -> health.now().isSettled());
  }

  @Override
  public void close() {
    context.close();
  }
}

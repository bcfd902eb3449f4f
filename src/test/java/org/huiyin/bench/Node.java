package org.huiyin.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huiyin.HuiyinApplication;
import org.huiyin.faults.OfTests;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.notification.delivery.NoticesWritten;
import org.jspecify.annotations.Nullable;
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
import org.springframework.core.env.Environment;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * One node of our application as it is shipped, on servers that are not its own. Only the day is
 * another: an ordinary working day of a session, whenever the suite is run.
 */
public final class Node implements AutoCloseable {

  /** When time begins on new data: an ordinary working day of a session. */
  public static final Instant BEGIN =
      LocalDateTime.of(2026, 3, 2, 9, 0).atZone(Time.ZONE).toInstant();

  private static final String TIME_BEGINS = "bench.time-begins";

  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts a node whose time begins at the given instant. */
  static Node start(Instant begin, List<String> options) {
    List<String> all = new ArrayList<>(options);
    all.add("--" + TIME_BEGINS + "=" + begin);
    return new Node(HuiyinApplication.start(Configured.class, all.toArray(String[]::new)));
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
    Time benchTime(Environment environment) {
      return new Time(environment.getRequiredProperty(TIME_BEGINS, Instant.class));
    }

    @Bean
    Commits commitsOfNotices() {
      return new Commits();
    }
  }

  /**
   * Time as application and engine see it: it goes on from its beginning, or stands still where
   * somebody holds it.
   */
  public static final class Time extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Duration offset;
    private volatile @Nullable Instant held;

    private Time(Instant begin) {
      offset = Duration.between(Instant.now(), begin);
      release();
    }

    /** Holds it at an instant. */
    public void hold(Instant instant) {
      held = instant;
      ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Holds it at noon of a day. */
    public void holdAtNoonOf(LocalDate day) {
      hold(day.atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** Lets it go on as if it had never been held. */
    public void release() {
      held = null;
      ClockUtil.offset(offset.toMillis());
    }

    @Override
    public Instant instant() {
      Instant fixed = held;
      return fixed == null ? Instant.now().plus(offset) : fixed;
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return zone.equals(ZONE) ? this : Clock.fixed(instant(), zone);
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

  /** Returns the running application. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  /** Returns a bean of the application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns when everything that happened is told. */
  public void awaitSettled() {
    OutboxHealth health = bean(OutboxHealth.class);
    Pace.until(() -> health.now().isSettled());
  }

  @Override
  public void close() {
    context.close();
    ClockUtil.reset();
  }
}

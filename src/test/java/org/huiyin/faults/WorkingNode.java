package org.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.huiyin.HuiyinApplication;
import org.huiyin.handling.ResultClass;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.shared.RuleViolation;
import org.huiyin.testing.Life;
import org.huiyin.testing.MovableClock;
import org.huiyin.testing.MovableClockConfiguration;
import org.huiyin.testing.Town;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node of the application in a process of its own, whose towns bring proposals from draft to
 * close until there are enough, while its clock jumps an hour ahead and back. Every closed proposal
 * is noted in a journal outside the database.
 */
final class WorkingNode {

  static final String ENOUGH = "enough";
  static final String JOURNAL = "journal";

  private static final int TOWNS = 3;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long MOMENT = Duration.ofMillis(100).toNanos();

  private final ConfigurableApplicationContext context;
  private final Path folder;
  private final AtomicInteger interrupted = new AtomicInteger();

  private WorkingNode(ConfigurableApplicationContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /**
   * Works.
   *
   * @param args the folder of the journal, then options
   */
  public static void main(String[] args) throws Exception {
    List<String> options = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    options.add("--server.port=0");
    try (ConfigurableApplicationContext context =
        HuiyinApplication.start(Configured.class, options.toArray(String[]::new))) {
      Path folder = Path.of(args[0]);
      new WorkingNode(context, folder).work();
    }
  }

  /**
   * The application without what belongs to tests, but for the clock. No {@code @Configuration},
   * lest the tests of the application find it.
   */
  @AutoConfigurationPackage(basePackageClasses = HuiyinApplication.class)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackageClasses = HuiyinApplication.class,
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
      excludeFilters = {
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class),
        // it scans for itself, and leaves nothing out
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HuiyinApplication.class)
      })
  @Import(MovableClockConfiguration.class)
  static class Configured {}

  private void work() throws InterruptedException, ExecutionException {
    System.out.println("WORKING");
    ExecutorService towns = Executors.newFixedThreadPool(TOWNS);
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < TOWNS; i++) {
      working.add(towns.submit(this::live));
    }
    for (Future<?> town : working) {
      town.get();
    }
    towns.shutdown();
    while (!context.getBean(OutboxHealth.class).now().isSettled()) {
      LockSupport.parkNanos(MOMENT);
    }
    System.out.println("DONE, interrupted " + interrupted.get() + " times");
  }

  private void live() {
    Life life = null;
    for (int lives = 0; !Files.exists(folder.resolve(ENOUGH)); lives++) {
      context.getBean(MovableClock.class).pass(lives % 2 == 0 ? HOUR : HOUR.negated());
      try {
        if (life == null) {
          life = new Life(context, Town.foundedIn(context.getBean(JdbcClient.class)));
        }
        note(life.closed(lives % 2 == 0 ? ResultClass.A : ResultClass.B));
      } catch (RuleViolation refused) {
        throw refused;
      } catch (RuntimeException away) {
        // what a database that goes away under a deed looks like is of many kinds
        interrupted.incrementAndGet();
        LockSupport.parkNanos(MOMENT);
      }
    }
  }

  private void note(Object closed) {
    try {
      Files.writeString(
          folder.resolve(JOURNAL),
          closed + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

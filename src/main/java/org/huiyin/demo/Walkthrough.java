package org.huiyin.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.huiyin.dashboard.Figure;
import org.huiyin.dashboard.Figures;
import org.huiyin.dashboard.HandlingTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Acts out a fixed year on servers of its own, prints the figures and checks that nothing was lost,
 * doubled or left behind.
 */
@Component
@ConditionalOnProperty("huiyin.walkthrough")
class Walkthrough implements CommandLineRunner, ExitCodeGenerator {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalDate last;
  private final YearPlay year;
  private final Figures figures;
  private final WalkthroughChecks checks;
  private final MessageSource messages;
  private final JdbcClient jdbc;
  private int exitCode;

  Walkthrough(
      @Value("${huiyin.walkthrough.until:2026-11-30}") LocalDate last,
      YearPlay year,
      Figures figures,
      WalkthroughChecks checks,
      MessageSource messages,
      JdbcClient jdbc) {
    this.last = last;
    this.year = year;
    this.figures = figures;
    this.checks = checks;
    this.messages = messages;
    this.jdbc = jdbc;
  }

  @Override
  public void run(String... arguments) throws InterruptedException {
    PrintStream out = System.out;
    long started = System.nanoTime();
    Play play = year.act(FIRST, last, out::println);
    awaitDelivery();
    print(play, out);
    List<String> faults = checks.faults();
    faults.forEach(fault -> out.println("✗ " + fault));
    out.printf(
        Locale.ROOT,
        "%d 项检查，%d 项不符；用时 %d 秒%n",
        WalkthroughChecks.count(),
        faults.size(),
        Duration.ofNanos(System.nanoTime() - started).toSeconds());
    exitCode = faults.isEmpty() ? 0 : 1;
  }

  private void awaitDelivery() throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (checks.underWay() > 0 && System.nanoTime() < until) {
      Thread.sleep(100);
    }
  }

  private void print(Play play, PrintStream out) {
    out.println();
    jdbc.sql(
            "select state, count(*) from proposal where committee_id = ? group by state order by 1")
        .param(play.committeeId())
        .query(
            row -> {
              out.printf(Locale.ROOT, "%-22s %d%n", row.getString(1), row.getLong(2));
            });
    out.println();
    for (Figure figure : figures.of(play.committeeId())) {
      out.printf(
          Locale.ROOT,
          "%s  %d/%d  %s%n",
          text("FigureName." + figure.name()),
          figure.numerator(),
          figure.denominator(),
          figure.share().isPresent()
              ? String.format(Locale.ROOT, "%.1f %%", figure.share().getAsDouble() * 100)
              : "—");
    }
    HandlingTime time = figures.handlingTime(play.committeeId());
    out.println(text("dashboard.handling-time", time.replies(), time.median(), time.p90()));
    out.println();
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.CHINA);
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}

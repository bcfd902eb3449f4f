package org.huiyin.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.notification.publishing.Relay;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many items a second go through their whole procedure, and what one of them writes. */
final class Lifecycles {

  private static final String NAME = "lifecycle.";
  private static final int COUNTED = 50;

  /** Enough to keep two processors busy. */
  private static final int CLIENTS = 8;

  /** An idle connection tells the statistics within ten seconds what it wrote. */
  private static final long UNTIL_TOLD = 12_000_000_000L;

  private final Options options;
  private final Stage stage;
  private final JdbcClient jdbc;

  Lifecycles(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.jdbc = stage.jdbc();
  }

  /** Measures and returns our rates with eight clients, if there was such a series. */
  List<Double> measure(Results results) throws InterruptedException, SQLException {
    try (OurLives ours = new OurLives(stage.node());
        CamundaLives full = new CamundaLives(stage, "full");
        CamundaLives none = new CamundaLives(stage, "none");
        PlainLives plain = new PlainLives(stage)) {
      List<Lives> all = List.of(ours, full, none, plain);
      List<Double> usual = List.of();
      int most = Arrays.stream(options.clients()).max().orElseThrow();
      for (Lives each : all) {
        each.prepare(most);
        rate(each, most, options.warmUp());
      }
      for (int clients : options.clients()) {
        Map<Lives, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
          for (Lives each : all) {
            rates
                .computeIfAbsent(each, one -> new ArrayList<>())
                .add(rate(each, clients, options.seconds()));
            stage.node().awaitSettled();
          }
        }
        String size = "%d × %d s".formatted(options.rounds(), options.seconds());
        String with = clients + "-clients";
        results.add(
            figure("vs-camunda-full." + with, ours, full, rates).size(size).targetRatio(1).made());
        results.add(
            figure("vs-camunda-none." + with, ours, none, rates)
                .size(size)
                .targetRatio(0.6)
                .made());
        results.add(figure("vs-plain." + with, ours, plain, rates).size(size).made());
        if (clients == CLIENTS) {
          usual = rates.get(ours);
        }
      }
      writes(results, ours, full);
      return usual;
    }
  }

  private static Figure.Making figure(
      String name, Lives ours, Lives other, Map<Lives, List<Double>> rates) {
    return Figure.higherIsBetter(NAME + name, "lifecycles/s")
        .ours(rates.get(ours))
        .against(other.name(), rates.get(other));
  }

  private static double rate(Lives lives, int clients, int seconds) throws InterruptedException {
    long begin = System.nanoTime();
    int done = during(lives, clients, seconds);
    return done * 1e9 / (System.nanoTime() - begin);
  }

  /** Brings items through until the time is over, and those under way to their end. */
  static int during(Lives lives, int clients, int seconds) throws InterruptedException {
    AtomicInteger client = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Pace.together(
        clients,
        () -> {
          int number = client.getAndIncrement();
          while (System.nanoTime() < end) {
            lives.live(number);
            done.incrementAndGet();
          }
          return null;
        });
    return done.get();
  }

  /**
   * Compares with the same node on new data, where nothing else is open. It comes later in the run,
   * when everything is warmer, so that the comparison rather does us wrong.
   *
   * @param full what was measured among the open items
   * @param open how many there were
   */
  void compare(Results results, List<Double> full, long open) throws InterruptedException {
    OurLives ours = new OurLives(stage.node());
    ours.prepare(CLIENTS);
    rate(ours, CLIENTS, options.warmUp());
    List<Double> alone = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      alone.add(rate(ours, CLIENTS, options.seconds()));
      stage.node().awaitSettled();
    }
    Figure.Making figure =
        Figure.higherIsBetter(NAME + "open-" + Label.of(open), "lifecycles/s")
            .ours(full)
            .against("with nothing else open", alone)
            .size("%d × %d s, %d clients".formatted(options.rounds(), options.seconds(), CLIENTS));
    results.add((Label.isTarget(open) ? figure.targetRatio(0.8) : figure).made());
  }

  /** What the transactions of one item write, without what carries its events on. */
  private void writes(Results results, Lives ourLives, Lives fullLives) {
    Relay relay = stage.node().bean(Relay.class);
    relay.stop();
    double[] ours = writes(ourLives);
    double[] full = writes(fullLives);
    relay.start();
    String size = COUNTED + " lifecycles";
    results.add(
        Figure.lowerIsBetter(NAME + "row-writes", "rows")
            .ours(List.of(ours[0]))
            .against(fullLives.name(), List.of(full[0]))
            .size(size)
            .target(130)
            .made());
    results.add(
        Figure.lowerIsBetter(NAME + "wal-kb", "KB")
            .ours(List.of(ours[1]))
            .against(fullLives.name(), List.of(full[1]))
            .size(size)
            .target(150)
            .made());
  }

  private double[] writes(Lives lives) {
    awaitTold();
    long rows = rows(lives.schema());
    String log = jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
    for (int i = 0; i < COUNTED; i++) {
      lives.live(0);
    }
    long bytes =
        jdbc.sql("select (pg_current_wal_insert_lsn() - ?::pg_lsn)::bigint")
            .param(log)
            .query(Long.class)
            .single();
    awaitTold();
    return new double[] {
      (rows(lives.schema()) - rows) / (double) COUNTED, bytes / 1024.0 / COUNTED
    };
  }

  private static void awaitTold() {
    long end = System.nanoTime() + UNTIL_TOLD;
    Pace.until(() -> System.nanoTime() > end);
  }

  private long rows(String schema) {
    return jdbc.sql(
            "select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables where"
                + " schemaname = ?")
        .param(schema)
        .query(Long.class)
        .single();
  }
}

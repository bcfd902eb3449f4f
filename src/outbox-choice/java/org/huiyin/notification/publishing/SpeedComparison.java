package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.huiyin.notification.publishing.Wire.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long events are on their way, and how much can be. */
class SpeedComparison extends Comparison {

  private static final int PROPOSALS = 100;
  private static final int WRITERS = 6;
  private static final int PER_SECOND = 200;
  private static final int WARM_UP = 5 * PER_SECOND;
  private static final int EVENTS = WARM_UP + 30 * PER_SECOND;
  private static final int BACKLOG = 20_000;
  private static final int AT_ONCE = 100;
  private static final int SETTLING = 15;
  private static final int RESTING = 30;
  private static final long SEED = 42;

  /** What the writers of one run share. */
  private static final class Run {

    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Map<Integer, Long>> commits = new ConcurrentHashMap<>();
    private final AtomicLong writing = new AtomicLong();
    private final long start = System.nanoTime();
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void warmsUp(Candidate candidate) throws Exception {
    drain(candidate, 200);
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void latency(Candidate candidate) throws Exception {
    Place place = place();
    try (OutboxUnderTest one = candidate.on(place);
        OutboxUnderTest two = candidate.on(place);
        Wire wire = wire()) {
      Business business = Business.with(PROPOSALS, one.jdbc());
      one.start();
      two.start();
      eventually(() -> assertThat(one.isSharedBy(2)).isTrue());
      Run run = new Run();
      ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        OutboxUnderTest node = i % 2 == 0 ? one : two;
        Random random = new Random(SEED + i);
        working.add(writers.submit(() -> write(run, node, business.proposals(), random)));
      }
      for (Future<?> writer : working) {
        writer.get();
      }
      writers.shutdown();
      Outcome outcome = wire.await(Business.events(one.jdbc()), PATIENCE);
      long[] times = times(run, wire);
      Report.row(
          "commit to topic at 200 events/s",
          candidate,
          "p50 %s, p99 %s, longest %s (%d events; %s; a transaction takes %s)"
              .formatted(
                  Report.millis(Report.percentile(times, 0.5)),
                  Report.millis(Report.percentile(times, 0.99)),
                  Report.millis(times[times.length - 1]),
                  times.length,
                  outcome,
                  Report.millis(run.writing.get() / EVENTS)));
    }
  }

  private static void write(Run run, OutboxUnderTest node, List<UUID> proposals, Random random) {
    for (int i = run.next.getAndIncrement(); i < EVENTS; i = run.next.getAndIncrement()) {
      long due = run.start + TimeUnit.SECONDS.toNanos(1) / PER_SECOND * i;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      UUID proposal = proposals.get(random.nextInt(proposals.size()));
      long begun = System.nanoTime();
      Integer number = node.transaction().execute(tx -> Business.happen(node, proposal));
      long committed = System.nanoTime();
      run.writing.addAndGet(committed - begun);
      if (i >= WARM_UP) {
        run.commits
            .computeIfAbsent(proposal.toString(), k -> new ConcurrentHashMap<>())
            .put(number, committed);
      }
    }
  }

  private static long[] times(Run run, Wire wire) {
    List<Long> times = new ArrayList<>();
    run.commits.forEach(
        (key, commits) -> {
          Map<Integer, Long> arrivals = wire.firstArrivals(key);
          commits.forEach((number, committed) -> times.add(arrivals.get(number) - committed));
        });
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void backlogOfManyProposals(Candidate candidate) throws Exception {
    Report.row("20,000 waiting events of 2,000 proposals", candidate, drain(candidate, 2_000));
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void backlogOfFewProposals(Candidate candidate) throws Exception {
    Report.row("20,000 waiting events of 20 proposals", candidate, drain(candidate, 20));
  }

  private String drain(Candidate candidate, int proposals) throws Exception {
    Place place = place();
    try (OutboxUnderTest one = candidate.on(place);
        OutboxUnderTest two = candidate.on(place);
        Wire wire = wire()) {
      Business business = Business.with(proposals, one.jdbc());
      eventually(() -> assertThat(one.isSharedBy(2)).isTrue());
      Random random = new Random(SEED);
      for (int i = 0; i < BACKLOG; i += AT_ONCE) {
        writeAtOnce(one, business.proposals(), random);
      }
      long begun = System.nanoTime();
      one.start();
      two.start();
      Outcome outcome = wire.await(Business.events(one.jdbc()), PATIENCE);
      double seconds = (outcome.last() - begun) / 1e9;
      int come = BACKLOG - outcome.missing();
      return "%.0f events/s (%d in %.1f s; %s)".formatted(come / seconds, come, seconds, outcome);
    }
  }

  private static void writeAtOnce(OutboxUnderTest node, List<UUID> proposals, Random random) {
    List<UUID> some = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      some.add(proposals.get(random.nextInt(proposals.size())));
    }
    Collections.sort(some);
    node.transaction()
        .executeWithoutResult(tx -> some.forEach(proposal -> Business.happen(node, proposal)));
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void rest(Candidate candidate) throws Exception {
    Place place = place();
    try (OutboxUnderTest one = candidate.on(place);
        OutboxUnderTest two = candidate.on(place)) {
      one.start();
      two.start();
      eventually(() -> assertThat(one.isSharedBy(2)).isTrue());
      pass(SETTLING);
      long before = transactions(one);
      pass(RESTING);
      Report.row(
          "transactions of 2 nodes on the database while nothing happens",
          candidate,
          "%.1f per second".formatted((transactions(one) - before) / (double) RESTING));
    }
  }

  private static void pass(int seconds) throws InterruptedException {
    new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
  }

  private static long transactions(OutboxUnderTest node) {
    return node.jdbc()
        .sql(
            "select xact_commit + xact_rollback from pg_stat_database where datname ="
                + " current_database()")
        .query(Long.class)
        .single();
  }
}

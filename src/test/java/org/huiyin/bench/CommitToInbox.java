package org.huiyin.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Stream;
import org.huiyin.shared.Deed;
import org.huiyin.supervision.DepartmentReminded;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes from the return of the commit of a deed to the commit that shows it in the
 * inbox of a department.
 */
final class CommitToInbox {

  private static final int PER_SECOND = 200;
  private static final int WRITERS = 4;
  private static final int PROPOSALS = 100;

  private final Options options;
  private final Stage stage;
  private final Town town;
  private final List<UUID> proposals = new ArrayList<>();
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private Instant marker = Instant.parse("2026-03-02T00:00:00Z");

  CommitToInbox(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.jdbc = stage.jdbc();
    this.transaction = stage.node().bean(TransactionTemplate.class);
    this.events = stage.node().context();
    this.town = Town.foundedIn(jdbc);
    Life life = new Life(stage.node().context(), town);
    for (int i = 0; i < PROPOSALS; i++) {
      proposals.add(life.assigned());
    }
    stage.node().awaitSettled();
  }

  void measure(Results results) throws InterruptedException {
    List<Durations> ours = new ArrayList<>();
    List<Durations> theirs = new ArrayList<>();
    try (PollingOutbox polling = new PollingOutbox(stage.pool("polled"), stage.broker())) {
      ours(5);
      theirs(polling, 5);
      for (int round = 0; round < options.rounds(); round++) {
        ours.add(ours(options.seconds()));
        theirs.add(theirs(polling, options.seconds()));
      }
    }
    String size = "%d × %d s at %d/s".formatted(options.rounds(), options.seconds(), PER_SECOND);
    results.add(
        figure("events.commit-to-inbox.p50", 50, ours, theirs).size(size).targetRatio(25).made());
    results.add(
        figure("events.commit-to-inbox.p99", 99, ours, theirs).size(size).target(50).made());
  }

  private static Figure.Making figure(
      String name, double percent, List<Durations> ours, List<Durations> theirs) {
    return Figure.lowerIsBetter(name, "ms")
        .ours(ours.stream().map(round -> round.percentile(percent)).toList())
        .against(
            PollingOutbox.NAME, theirs.stream().map(round -> round.percentile(percent)).toList());
  }

  private Durations ours(int seconds) throws InterruptedException {
    Node.Commits commits = stage.node().bean(Node.Commits.class);
    commits.forget();
    int count = seconds * PER_SECOND;
    Instant first = marker;
    marker = marker.plus(count, ChronoUnit.MICROS);
    long before = jdbc.sql("select max(position) from outbox").query(Long.class).single();
    AtomicLongArray committed = new AtomicLongArray(count);
    Pace.keep(
        PER_SECOND,
        count,
        WRITERS,
        i -> {
          DepartmentReminded event = event(i, first.plus(i, ChronoUnit.MICROS));
          transaction.executeWithoutResult(tx -> events.publishEvent(event));
          committed.set(i, System.nanoTime());
        });
    stage.node().awaitSettled();
    long[] took = new long[count];
    Map<Integer, Long> visible = visible(first, before, commits.times());
    for (int i = 0; i < count; i++) {
      took[i] = visible.get(i) - committed.get(i);
    }
    return new Durations(took);
  }

  private Durations theirs(PollingOutbox polling, int seconds) throws InterruptedException {
    int count = seconds * PER_SECOND;
    String json =
        jdbc.sql("select data from outbox order by position desc limit 1")
            .query(String.class)
            .single();
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(count).toList();
    AtomicLongArray committed = new AtomicLongArray(count);
    polling.seen().clear();
    Pace.keep(
        PER_SECOND,
        count,
        WRITERS,
        i -> {
          polling.commit(ids.get(i), proposals.get(i % PROPOSALS), json);
          committed.set(i, System.nanoTime());
        });
    Pace.until(() -> polling.seen().size() == count);
    long[] took = new long[count];
    for (int i = 0; i < count; i++) {
      took[i] = polling.seen().get(ids.get(i)) - committed.get(i);
    }
    return new Durations(took);
  }

  private DepartmentReminded event(int number, Instant at) {
    return new DepartmentReminded(
        proposals.get(number % PROPOSALS),
        UUID.randomUUID(),
        town.department(1 + number % 5).id(),
        LocalDate.of(2026, 6, 2),
        Deed.bySystem(at));
  }

  /**
   * Notices of one transaction carry the same instant of receipt, and one thread writes them: the
   * commits and the instants have the same order.
   */
  private Map<Integer, Long> visible(Instant first, long before, List<Long> commits) {
    Map<Integer, Long> visible = new HashMap<>();
    List<Instant> instants = new ArrayList<>();
    jdbc.sql(
            """
            select occurred_at, received_at from notice
             where event_id in (select event_id from outbox where position > ?)
             order by received_at
            """)
        .param(before)
        .query(
            row -> {
              Instant received = row.getObject(2, OffsetDateTime.class).toInstant();
              if (instants.isEmpty() || !instants.get(instants.size() - 1).equals(received)) {
                instants.add(received);
              }
              long number =
                  ChronoUnit.MICROS.between(
                      first, row.getObject(1, OffsetDateTime.class).toInstant());
              visible.put((int) number, commits.get(instants.size() - 1));
            });
    if (instants.size() != commits.size()) {
      throw new IllegalStateException(commits.size() + " commits, " + instants.size() + " batches");
    }
    return visible;
  }
}

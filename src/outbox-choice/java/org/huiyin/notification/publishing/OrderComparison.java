package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.huiyin.notification.publishing.Wire.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order events of one proposal come, with what was committed in which order. */
class OrderComparison extends Comparison {

  private static final int WRITERS = 8;
  private static final int EACH = 250;
  private static final int PROPOSALS = 6;

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void eightWritersOnTwoNodes(Candidate candidate) throws Exception {
    Outcome outcome = write(candidate, Clock.systemUTC());
    Report.row("8 writers, 2 nodes, 6 proposals, 2,000 events", candidate, outcome.toString());
    assertThat(candidate != Candidate.OURS || outcome.overtaken() == 0).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void clocksOfTheNodesApart(Candidate candidate) throws Exception {
    Outcome outcome = write(candidate, Clock.offset(Clock.systemUTC(), Duration.ofMillis(10)));
    Report.row("the same, clocks of the nodes 10 ms apart", candidate, outcome.toString());
    assertThat(candidate != Candidate.OURS || outcome.overtaken() == 0).isTrue();
  }

  private Outcome write(Candidate candidate, Clock other) throws Exception {
    Place place = place();
    try (OutboxUnderTest one = candidate.on(place);
        OutboxUnderTest two = candidate.on(place, other);
        Wire wire = wire()) {
      Business business = Business.with(PROPOSALS, one.jdbc());
      one.start();
      two.start();
      eventually(() -> assertThat(one.isSharedBy(2)).isTrue());
      ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
      List<Callable<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        OutboxUnderTest node = writer % 2 == 0 ? one : two;
        work.add(() -> write(node, business.proposals()));
      }
      for (Future<Void> done : writers.invokeAll(work)) {
        done.get();
      }
      writers.shutdown();
      return wire.await(Business.events(one.jdbc()), PATIENCE);
    }
  }

  private static Void write(OutboxUnderTest node, List<UUID> proposals) {
    for (int i = 0; i < EACH; i++) {
      happen(node, proposals.get(ThreadLocalRandom.current().nextInt(proposals.size())));
    }
    return null;
  }

  /** Two departments deal with one proposal; no row is locked by both. */
  @ParameterizedTest
  @EnumSource(Candidate.class)
  void theFirstToWriteCommitsLast(Candidate candidate) throws Exception {
    Report.row(
        "writes first, commits last, relay awake in between (committed 1 2)",
        candidate,
        overtake(candidate, true).toString());
    Report.row(
        "the same, both sent in one go (committed 1 2)",
        candidate,
        overtake(candidate, false).toString());
  }

  private List<Integer> overtake(Candidate candidate, boolean awake) throws Exception {
    Place place = place();
    try (OutboxUnderTest node = candidate.on(place);
        Wire wire = wire()) {
      UUID proposal = UUID.randomUUID();
      if (awake) {
        node.start();
      }
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch mayCommit = new CountDownLatch(1);
      CompletableFuture<Void> slow =
          CompletableFuture.runAsync(
              () ->
                  node.transaction()
                      .executeWithoutResult(
                          tx -> {
                            node.write(proposal, Business.data(2));
                            written.countDown();
                            awaitLatch(mayCommit);
                          }));
      awaitLatch(written);
      node.transaction().executeWithoutResult(tx -> node.write(proposal, Business.data(1)));
      if (awake) {
        eventually(() -> assertThat(wire.numbers(proposal.toString())).containsExactly(1));
      }
      mayCommit.countDown();
      slow.get();
      if (!awake) {
        node.start();
      }
      eventually(() -> assertThat(wire.numbers(proposal.toString())).hasSizeGreaterThan(1));
      return wire.numbers(proposal.toString());
    }
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.huiyin.notification.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiyin.notification.publishing.Wire.Outcome;
import org.huiyin.testing.ApplicationProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of two nodes ends, or stands still, while it writes and sends; the other only sends. */
class CrashComparison extends Comparison {

  private static final int PROPOSALS = 20;
  private static final int COME = 1_000;
  private static final Duration STANDSTILL = Duration.ofSeconds(90);
  private static final Pattern WORKING = Pattern.compile(SendingNode.WORKING);

  @TempDir private Path folder;

  /** How a node comes to an end. */
  private interface End {

    void of(ApplicationProcess node) throws IOException, InterruptedException;
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void killed(Candidate candidate) throws Exception {
    int kills = Integer.getInteger("huiyin.kills", 5);
    for (int i = 0;
        i < (candidate == Candidate.LIBRARY_DEFAULTS ? Math.min(kills, 2) : kills);
        i++) {
      Report.row("SIGKILL", candidate, end(candidate, ApplicationProcess::kill, PATIENCE));
    }
  }

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void standsStill(Candidate candidate) throws Exception {
    Report.row("SIGSTOP", candidate, end(candidate, node -> signal("-STOP", node), STANDSTILL));
  }

  private static void signal(String signal, ApplicationProcess node)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, Long.toString(node.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private String end(Candidate candidate, End end, Duration patience) throws Exception {
    Place place = place();
    try (OutboxUnderTest other = candidate.on(place);
        Wire wire = wire()) {
      Business.with(PROPOSALS, other.jdbc());
      other.start();
      List<String> arguments = new ArrayList<>(List.of(candidate.name()));
      arguments.addAll(place.arguments());
      try (ApplicationProcess victim =
          ApplicationProcess.start(
              SendingNode.class.getName(),
              folder,
              entry -> true,
              List.of(),
              arguments.toArray(String[]::new))) {
        victim.awaitOutput(WORKING);
        eventually(() -> assertThat(other.isSharedBy(2)).isTrue());
        int before = wire.size();
        eventually(() -> assertThat(wire.size()).isGreaterThan(before + COME));
        eventually(() -> assertThat(other.isSentBy(SendingNode.NAME)).isTrue());
        end.of(victim);
        long ended = System.nanoTime();
        if (!victim.isAlive()) {
          eventually(() -> assertThat(connections(other)).isZero());
        }
        Map<String, Integer> committed = Business.events(other.jdbc());
        int waiting = wire.outcome(committed).missing();
        Outcome outcome = wire.await(committed, patience);
        String result =
            "the last of %d waiting events came %s later; %s"
                .formatted(waiting, Report.seconds(outcome.last() - ended), outcome);
        return victim.isAlive() ? result + "; then: " + goOn(victim, other, wire) : result;
      }
    }
  }

  /** What comes when the node that stood still goes on, and ends. */
  private static String goOn(ApplicationProcess victim, OutboxUnderTest other, Wire wire)
      throws IOException, InterruptedException {
    int before = wire.size();
    signal("-CONT", victim);
    eventually(() -> assertThat(wire.size()).isGreaterThan(before + COME));
    victim.kill();
    eventually(() -> assertThat(connections(other)).isZero());
    return wire.await(Business.events(other.jdbc()), PATIENCE).toString();
  }

  private static int connections(OutboxUnderTest node) {
    return node.jdbc()
        .sql("select count(*) from pg_stat_activity where application_name = ?")
        .param(SendingNode.NAME)
        .query(Integer.class)
        .single();
  }
}

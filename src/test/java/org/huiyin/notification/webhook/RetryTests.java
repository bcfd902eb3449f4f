package org.huiyin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When somebody who failed is tried again. */
class RetryTests {

  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private static List<Duration> pauses(double chance) {
    Retry retry = new Retry(() -> chance);
    List<Duration> pauses = new ArrayList<>();
    Instant now = START;
    Optional<Instant> next = retry.after(1, START, now);
    while (next.isPresent()) {
      pauses.add(Duration.between(now, next.get()));
      now = next.get();
      next = retry.after(pauses.size() + 1, START, now);
    }
    return pauses;
  }

  @Test
  void pausesGrowFromTenSecondsToSixHours() {
    List<Duration> pauses = pauses(0.5);
    assertThat(pauses.subList(0, 5))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(80),
            Duration.ofSeconds(160));
    assertThat(pauses.subList(12, pauses.size())).containsOnly(Duration.ofHours(6));
  }

  @Test
  void afterThreeDaysNobodyIsTriedAgain() {
    for (double chance : new double[] {0, 0.3, 0.5, 0.99}) {
      Duration all = pauses(chance).stream().reduce(Duration.ZERO, Duration::plus);
      assertThat(all).isBetween(Duration.ofHours(64), Duration.ofDays(3));
    }
  }

  @Test
  void chanceMakesPausesDiffer() {
    assertThat(pauses(0).get(0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(pauses(1).get(0)).isEqualTo(Duration.ofSeconds(12));
  }
}

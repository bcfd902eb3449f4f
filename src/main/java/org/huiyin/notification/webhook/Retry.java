package org.huiyin.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When to try again: after ten seconds, then twice as long each time up to six hours, each a little
 * more or less by chance so that not everything comes at once; no longer than three days.
 */
final class Retry {

  /** After so many failures in a row over at least {@link #PAUSE_AFTER} an end point is paused. */
  static final int PAUSE_FAILURES = 15;

  /** How long an end point fails at least before it is paused. */
  static final Duration PAUSE_AFTER = Duration.ofHours(1);

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
  private static final int DOUBLED_AT_MOST = 12;
  private static final double LEAST = 0.8;
  private static final double SPREAD = 0.4;

  private final DoubleSupplier chance;

  /**
   * Takes the dice.
   *
   * @param chance numbers from 0 to 1
   */
  Retry(DoubleSupplier chance) {
    this.chance = chance;
  }

  /**
   * Tells when to try again.
   *
   * @param failures how often it failed by now
   * @param since when it was tried first
   * @param now the time
   * @return the time of the next attempt; empty when it is given up
   */
  Optional<Instant> after(int failures, Instant since, Instant now) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLED_AT_MOST));
    Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    double factor = LEAST + SPREAD * chance.getAsDouble();
    Instant next = now.plusMillis((long) (bounded.toMillis() * factor));
    return next.isAfter(since.plus(GIVE_UP_AFTER)) ? Optional.empty() : Optional.of(next);
  }
}

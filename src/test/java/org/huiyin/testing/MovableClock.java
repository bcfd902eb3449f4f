package org.huiyin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AtomicReference<Instant> now;

  /** Starts on an ordinary working day in the morning. */
  public MovableClock() {
    this.now = new AtomicReference<>();
    moveTo(LocalDate.of(2026, 3, 2));
  }

  /**
   * Moves to nine in the morning of a day, also backwards.
   *
   * @param day the day
   */
  public void moveTo(LocalDate day) {
    now.set(day.atTime(9, 0).atZone(ZONE).toInstant());
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   */
  public void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}

package org.huiyin.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demo: stands at the moment of the play while a year is acted out, and is the
 * system's clock otherwise.
 */
final class DemoClock extends Clock {

  private static final int MORNING = 9;

  private final Clock system;
  private volatile @Nullable Instant played;

  DemoClock(Clock system) {
    this.system = system;
  }

  /** Moves to the morning of a day of the play. */
  void moveTo(LocalDate day) {
    played = day.atTime(MORNING, 0).atZone(getZone()).toInstant();
  }

  /** Moves on to a moment of the play, unless it stands later already. */
  void moveOnTo(Instant moment) {
    Instant now = played;
    if (now != null && moment.isAfter(now)) {
      played = moment;
    }
  }

  /** Lets a minute of the play pass, so that deeds of a day stand in their order. */
  void tick() {
    Instant now = played;
    if (now != null) {
      played = now.plusSeconds(60);
    }
  }

  /** Ends the play: from now on it is the present. */
  void release() {
    played = null;
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    Instant now = played;
    return now == null ? system.instant() : now;
  }
}

package org.huiyin.workflow;

import java.time.Clock;
import org.huiyin.shared.Deed;
import org.springframework.stereotype.Component;

/**
 * The deed during which the engine moves, so that the work items it opens and closes know who moved
 * it.
 */
@Component
class CurrentDeed {

  private static final ThreadLocal<Deed> DEED = new ThreadLocal<>();

  private final Clock clock;

  CurrentDeed(Clock clock) {
    this.clock = clock;
  }

  /** Does the work as part of the deed; a deed inside a deed ends before the outer one goes on. */
  void during(Deed deed, Runnable work) {
    Deed outer = DEED.get();
    DEED.set(deed);
    try {
      work.run();
    } finally {
      if (outer == null) {
        DEED.remove();
      } else {
        DEED.set(outer);
      }
    }
  }

  /** The deed that moves the engine now; the system's own when a deadline does. */
  Deed get() {
    Deed deed = DEED.get();
    return deed == null ? Deed.bySystem(clock.instant()) : deed;
  }
}

package org.huiyin.notification;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens by itself. */
public final class Eventually {

  private Eventually() {}

  /**
   * Waits until an assertion holds.
   *
   * @param assertion what is to be
   */
  public static void eventually(ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(assertion);
  }
}

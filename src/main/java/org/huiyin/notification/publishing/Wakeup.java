package org.huiyin.notification.publishing;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the relay that there is something to send; any number of signals are one. */
@Component
class Wakeup {

  private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);

  /** Wakes the relay, now or when it is next about to wait. */
  void signal() {
    signals.offer(true);
  }

  /** Waits for a signal, but not longer than given. */
  void await(Duration atMost) throws InterruptedException {
    signals.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }
}

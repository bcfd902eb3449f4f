package org.huiyin.notification.webhook;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the sender of this node that there is something to send; many rings are one. */
@Component
public class Bell {

  private final BlockingQueue<Boolean> rings = new ArrayBlockingQueue<>(1);

  Bell() {}

  /** Rings when the present transaction is committed. */
  public void ringAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ring();
          }
        });
  }

  void ring() {
    rings.offer(true);
  }

  /** Waits for a ring, but not longer than given. */
  void await(Duration atMost) throws InterruptedException {
    rings.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }
}

package org.huiyin.notification.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox to Kafka, in a thread of its own: woken after every commit of this node, and
 * by itself now and then for what other nodes left. While the broker is away it tries again, less
 * and less often; nothing else of the application waits for it.
 */
public class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration BUSY_PAUSE = Duration.ofMillis(25);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** Early to start and late to stop: after everything that may still write events. */
  private static final int PHASE = -1_000;

  private final OutboxBatch batch;
  private final Topics topics;
  private final Wakeup wakeup;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration poll;

  private volatile RelayState state = new RelayState(null, null, 0, 0);
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private boolean topicsKnown;
  private Duration pause = FIRST_PAUSE;

  Relay(
      OutboxBatch batch,
      Topics topics,
      Wakeup wakeup,
      ApplicationEventPublisher events,
      Clock clock,
      Duration poll) {
    this.batch = batch;
    this.topics = topics;
    this.wakeup = wakeup;
    this.events = events;
    this.clock = clock;
    this.poll = poll;
  }

  /**
   * Tells how it fares.
   *
   * @return the state of this node's relay
   */
  public RelayState state() {
    return state;
  }

  @Override
  public synchronized void start() {
    if (thread != null) {
      return;
    }
    stopping = new CountDownLatch(1);
    topicsKnown = false;
    Thread started = new Thread(this::run, "outbox-relay");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  /**
   * Lets the batch under way end and sends no other; what is unsent is sent after the next start.
   */
  @Override
  public synchronized void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    stopping.countDown();
    wakeup.signal();
    try {
      running.join(STOP_LIMIT.toMillis());
      running.interrupt();
    } catch (InterruptedException e) {
      running.interrupt();
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        turn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    try {
      if (!topicsKnown) {
        topics.ensure();
        topicsKnown = true;
        events.publishEvent(new TopicsReady());
      }
      after(batch.send());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      fail(e);
    }
  }

  private void after(OutboxBatch.Result result) throws InterruptedException {
    if (result.failure() != null) {
      fail(result.failure());
      return;
    }
    if (state.failingSince() != null) {
      LOG.info("Events are sent to Kafka again.");
    }
    if (result.refused() > 0) {
      LOG.error("The broker refuses {} events; see the outbox for the reason.", result.refused());
    }
    state = state.afterSending(result.sent());
    pause = FIRST_PAUSE;
    if (result.busy()) {
      stopping.await(BUSY_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } else if (!result.full()) {
      wakeup.await(poll);
    }
  }

  private void fail(Throwable cause) throws InterruptedException {
    if (state.failingSince() == null) {
      LOG.warn("Events wait in the outbox, Kafka cannot be reached: {}", cause.toString());
    }
    state = state.afterFailure(cause, clock.instant());
    topicsKnown = false;
    stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}

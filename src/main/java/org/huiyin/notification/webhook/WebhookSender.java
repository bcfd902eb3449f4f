package org.huiyin.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.huiyin.organisation.SecretKeeper;
import org.huiyin.shared.MessageSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due, each delivery in a thread of its own. A node has only as many under way as it
 * has threads; what it takes, it has for itself until it noted what came of it.
 */
class WebhookSender implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(12);

  private final DeliveryQueue queue;
  private final WebhookClient client;
  private final SecretKeeper secrets;
  private final Bell bell;
  private final Clock clock;
  private final WebhookSettings settings;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile @Nullable ExecutorService threads;

  WebhookSender(
      DeliveryQueue queue,
      WebhookClient client,
      SecretKeeper secrets,
      Bell bell,
      Clock clock,
      WebhookSettings settings) {
    this.queue = queue;
    this.client = client;
    this.secrets = secrets;
    this.bell = bell;
    this.clock = clock;
    this.settings = settings;
  }

  /** Messages this node delivered since its start. */
  long delivered() {
    return delivered.get();
  }

  /** Attempts of this node that failed since its start. */
  long failed() {
    return failed.get();
  }

  @Override
  public synchronized void start() {
    if (thread != null) {
      return;
    }
    stopping = new CountDownLatch(1);
    ExecutorService executor = Executors.newCachedThreadPool(WebhookSender::named);
    threads = executor;
    Thread started = new Thread(() -> run(executor), "webhooks");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  private static Thread named(Runnable task) {
    Thread thread = new Thread(task, "webhook-delivery");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets attempts under way end and begins no other. */
  @Override
  public synchronized void stop() {
    Thread running = thread;
    ExecutorService executor = threads;
    if (running == null || executor == null) {
      return;
    }
    stopping.countDown();
    bell.ring();
    try {
      running.join(STOP_LIMIT.toMillis());
      executor.shutdown();
      if (!executor.awaitTermination(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
    thread = null;
    threads = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run(ExecutorService executor) {
    try {
      while (stopping.getCount() > 0) {
        if (!turn(executor)) {
          bell.await(settings.poll());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins what is due; false when there was nothing to begin. */
  private boolean turn(ExecutorService executor) {
    int free = settings.atOnce() - underWay.get();
    if (free <= 0) {
      return false;
    }
    List<Claimed> claimed;
    try {
      claimed = queue.claim(clock.instant(), free);
    } catch (RuntimeException e) {
      LOG.warn("Webhooks wait, the database does not answer: {}", e.toString());
      return false;
    }
    for (Claimed delivery : claimed) {
      underWay.incrementAndGet();
      executor.execute(
          () -> {
            try {
              deliver(delivery);
            } finally {
              underWay.decrementAndGet();
              bell.ring();
            }
          });
    }
    return !claimed.isEmpty();
  }

  /** Makes one attempt and notes what came of it. */
  void deliver(Claimed delivery) {
    Instant startedAt = clock.instant();
    long start = System.nanoTime();
    try {
      Answer answer = attempt(delivery, startedAt);
      (answer.isTaken() ? delivered : failed).incrementAndGet();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      queue.settle(delivery, answer, startedAt, clock.instant(), took);
    } catch (RuntimeException e) {
      LOG.error("What came of the delivery {} could not be noted.", delivery.id(), e);
    }
  }

  private Answer attempt(Claimed delivery, Instant at) {
    byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
    String id = delivery.eventId().toString();
    long timestamp = at.getEpochSecond();
    String signatures;
    try {
      signatures =
          delivery.sealedSecrets().stream()
              .map(secrets::open)
              .map(secret -> MessageSignature.sign(secret, id, timestamp, body))
              .collect(Collectors.joining(" "));
    } catch (RuntimeException e) {
      LOG.error(
          "The secret of the webhook {} cannot be read: {}", delivery.webhookId(), e.toString());
      return Answer.none(Problem.NO_SECRET);
    }
    Map<String, String> headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(timestamp),
            "webhook-signature", signatures);
    return client.post(delivery.url(), StructuredEvent.TYPE, headers, body);
  }
}

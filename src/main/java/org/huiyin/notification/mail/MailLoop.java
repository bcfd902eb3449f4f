package org.huiyin.notification.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Plans and sends mails now and then, in a thread of its own, where a mail server is set. */
@Component
class MailLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailLoop.class);
  private static final long STOP_LIMIT_SECONDS = 10;

  private final MailPlanner planner;
  private final MailSending sending;
  private final MailRoom room;
  private final MailSettings settings;
  private @Nullable ScheduledExecutorService thread;
  private boolean failing;

  MailLoop(MailPlanner planner, MailSending sending, MailRoom room, MailSettings settings) {
    this.planner = planner;
    this.sending = sending;
    this.room = room;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    if (thread != null || !room.isOpen()) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread own = new Thread(task, "mails");
              own.setDaemon(true);
              return own;
            });
    long pause = settings.poll().toMillis();
    started.execute(() -> turn(started, pause));
    thread = started;
  }

  /** Lets the mail under way go out; what is unsent is sent after the next start. */
  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = thread;
    if (running == null) {
      return;
    }
    thread = null;
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void turn(ScheduledExecutorService own, long pause) {
    boolean more = false;
    try {
      more = planner.plan();
      more |= sending.sendSome() > 0;
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Mails wait: {}", e.toString());
      }
      failing = true;
    }
    if (!own.isShutdown()) {
      next(own, more ? 0 : pause, pause);
    }
  }

  private void next(ScheduledExecutorService own, long wait, long pause) {
    try {
      ScheduledFuture<?> unused = own.schedule(() -> turn(own, pause), wait, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("stopping", stopping);
    }
  }
}

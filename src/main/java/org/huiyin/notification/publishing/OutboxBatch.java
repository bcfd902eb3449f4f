package org.huiyin.notification.publishing;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.huiyin.notification.publishing.OutboxTable.Unsent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one batch of rows and marks those that the broker acknowledged. While it works no other
 * node does. A row is sent only after all earlier rows of its key were acknowledged, so that no
 * failure, time-out or late retry can let it overtake one of them.
 */
class OutboxBatch {

  private final OutboxTable table;
  private final EventSender sender;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int size;

  OutboxBatch(
      OutboxTable table,
      EventSender sender,
      PlatformTransactionManager transactions,
      Clock clock,
      int size) {
    this.table = table;
    this.sender = sender;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.size = size;
  }

  /**
   * What came of a batch.
   *
   * @param busy whether another node is at work
   * @param full whether there may be more
   * @param sent rows acknowledged
   * @param refused rows the broker will not take as they are
   * @param failure why sending was given up; null when it was not
   */
  record Result(boolean busy, boolean full, int sent, int refused, @Nullable Throwable failure) {}

  /** Sends the next rows. */
  Result send() {
    return transaction.execute(
        status -> {
          if (!table.tryToLead()) {
            return new Result(true, false, 0, 0, null);
          }
          List<Unsent> rows = table.nextUnsent(size, clock.instant());
          return rows.isEmpty() ? new Result(false, false, 0, 0, null) : send(rows);
        });
  }

  private Result send(List<Unsent> rows) {
    Sending sending = new Sending(rows);
    List<Long> acknowledged = new ArrayList<>(rows.size());
    int refused = 0;
    for (Answer answer = sending.next(); answer != null; answer = sending.next()) {
      Throwable cause = answer.failure();
      if (cause == null) {
        acknowledged.add(answer.row().position());
        sending.goOnAfter(answer.row());
      } else if (isAboutTheRow(cause)) {
        table.markRefused(answer.row().position(), cause.toString(), clock.instant());
        refused++;
      } else {
        sending.giveUp(cause);
      }
    }
    if (!acknowledged.isEmpty()) {
      table.markSent(acknowledged, clock.instant());
    }
    return new Result(false, rows.size() == size, acknowledged.size(), refused, sending.failure());
  }

  /**
   * Rows on their way, at most one of each key, and those behind them; the producer's own time
   * limit bounds the wait for an answer. Used by one thread; only answers come from others.
   */
  private final class Sending {

    private final Map<UUID, Deque<Unsent>> behind = new LinkedHashMap<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private int underWay;
    private @Nullable Throwable failure;

    private Sending(List<Unsent> rows) {
      rows.forEach(
          row -> behind.computeIfAbsent(row.entry().key(), k -> new ArrayDeque<>()).add(row));
      behind.values().forEach(this::sendFirst);
    }

    private void sendFirst(Deque<Unsent> rows) {
      Unsent row = rows.poll();
      if (row == null || failure != null) {
        return;
      }
      CompletableFuture<?> sent = sender.send(row);
      underWay++;
      sent.whenComplete((done, problem) -> answers.add(new Answer(row, rootOf(problem))));
      if (sent.isCompletedExceptionally()) {
        // a broker that is away would keep every further row waiting for its turn
        Throwable cause = rootOf(sent.handle((done, problem) -> problem).join());
        if (cause != null && !isAboutTheRow(cause)) {
          giveUp(cause);
        }
      }
    }

    /** Returns the next answer; null when all have come. */
    private @Nullable Answer next() {
      if (underWay == 0) {
        return null;
      }
      try {
        Answer answer = answers.take();
        underWay--;
        return answer;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = e;
        return null;
      }
    }

    private void goOnAfter(Unsent row) {
      sendFirst(behind.get(row.entry().key()));
    }

    private void giveUp(Throwable cause) {
      if (failure == null) {
        failure = cause;
      }
    }

    private @Nullable Throwable failure() {
      return failure;
    }
  }

  private static boolean isAboutTheRow(Throwable cause) {
    return cause instanceof RecordTooLargeException
        || cause instanceof SerializationException
        || cause instanceof InvalidRecordException;
  }

  private static @Nullable Throwable rootOf(@Nullable Throwable problem) {
    Throwable root = problem == null ? null : NestedExceptionUtils.getRootCause(problem);
    return root == null ? problem : root;
  }

  /** What became of a row: with the broker for good, or a failure. */
  private record Answer(Unsent row, @Nullable Throwable failure) {}
}

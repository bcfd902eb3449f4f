package org.huiyin.notification.publishing;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    Map<UUID, Deque<Unsent>> waiting = new LinkedHashMap<>();
    rows.forEach(
        row -> waiting.computeIfAbsent(row.entry().key(), k -> new ArrayDeque<>()).add(row));
    List<Long> acknowledged = new ArrayList<>(rows.size());
    int refused = 0;
    Throwable failure = null;
    while (!waiting.isEmpty() && failure == null) {
      for (Sent each : sendFirstOf(waiting)) {
        Throwable cause = each.failure();
        UUID key = each.row().entry().key();
        if (cause == null) {
          acknowledged.add(each.row().position());
          dropFirst(waiting, key);
        } else {
          waiting.remove(key);
          if (isAboutTheRow(cause)) {
            table.markRefused(each.row().position(), cause.toString(), clock.instant());
            refused++;
          } else {
            failure = cause;
          }
        }
      }
    }
    if (!acknowledged.isEmpty()) {
      table.markSent(acknowledged, clock.instant());
    }
    return new Result(false, rows.size() == size, acknowledged.size(), refused, failure);
  }

  /** Sends the first row of every key, unless one fails at once, and waits for the answers. */
  private List<Sent> sendFirstOf(Map<UUID, Deque<Unsent>> waiting) {
    List<Sent> sent = new ArrayList<>(waiting.size());
    for (Deque<Unsent> rows : waiting.values()) {
      Sent next = new Sent(rows.getFirst(), sender.send(rows.getFirst()));
      sent.add(next);
      if (next.answer().isCompletedExceptionally()) {
        break;
      }
    }
    return sent;
  }

  private static void dropFirst(Map<UUID, Deque<Unsent>> waiting, UUID key) {
    Deque<Unsent> rows = waiting.get(key);
    if (rows != null) {
      rows.removeFirst();
      if (rows.isEmpty()) {
        waiting.remove(key);
      }
    }
  }

  private static boolean isAboutTheRow(Throwable cause) {
    return cause instanceof RecordTooLargeException
        || cause instanceof SerializationException
        || cause instanceof InvalidRecordException;
  }

  /** A row on its way; the producer's own time limit bounds the wait for its answer. */
  private record Sent(Unsent row, CompletableFuture<?> answer) {

    private @Nullable Throwable failure() {
      try {
        answer.join();
        return null;
      } catch (CompletionException e) {
        Throwable root = NestedExceptionUtils.getRootCause(e);
        return root == null ? e : root;
      }
    }
  }
}

package org.huiyin.notification.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Sends some rows and marks those that the broker acknowledged; while one batch is on its way the
 * one before is marked and the next is read. While it works no other node does. A row is sent only
 * after all earlier rows of its key were acknowledged, so that no failure, time-out or late retry
 * can let it overtake one of them.
 */
class OutboxBatch {

  /** So many batches are one transaction: what may be sent twice after a crash. */
  private static final int BATCHES = 4;

  /** After this no further row is sent; those under way may take the producer's time limit. */
  private static final Duration SENDING = Duration.ofSeconds(15);

  /** Longer than all that, so that only a node that cannot go on is taken for gone. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

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
          if (!table.tryToLead(SILENCE)) {
            return new Result(true, false, 0, 0, null);
          }
          List<Unsent> rows = table.nextUnsent(size, clock.instant(), List.of());
          return rows.isEmpty() ? new Result(false, false, 0, 0, null) : send(rows);
        });
  }

  private Result send(List<Unsent> first) {
    Sending sending = new Sending();
    List<Unsent> rows = first;
    boolean full;
    int batches = 0;
    do {
      sending.add(rows);
      sending.mark();
      full = rows.size() == size;
      boolean more = full && ++batches < BATCHES;
      rows = more ? table.nextUnsent(size, clock.instant(), positionsOf(rows)) : List.of();
      sending.await();
    } while (!rows.isEmpty() && sending.failure == null && !sending.late);
    sending.mark();
    return new Result(false, full || sending.late, sending.sent, sending.refused, sending.failure);
  }

  private static List<Long> positionsOf(List<Unsent> rows) {
    return rows.stream().map(Unsent::position).toList();
  }

  /**
   * Rows on their way, at most one of each key, and those behind them; the producer's own time
   * limit bounds the wait for an answer. Used by one thread; only answers come from others.
   */
  private final class Sending {

    private final Map<UUID, Deque<Unsent>> behind = new LinkedHashMap<>();
    private final Set<UUID> heldUp = new HashSet<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private List<Long> acknowledged = new ArrayList<>();
    private final long end = System.nanoTime() + SENDING.toNanos();
    private boolean late;
    private int underWay;
    private int sent;
    private int refused;
    private @Nullable Throwable failure;

    /** Begins with rows that come after all rows before; those must have been waited for. */
    private void add(List<Unsent> rows) {
      behind.clear();
      for (Unsent row : rows) {
        UUID key = row.entry().key();
        if (!heldUp.contains(key)) {
          behind.computeIfAbsent(key, k -> new ArrayDeque<>()).add(row);
        }
      }
      behind.values().forEach(this::sendFirst);
    }

    /** Waits until nothing is on its way. */
    private void await() {
      for (Answer answer = next(); answer != null; answer = next()) {
        Throwable cause = answer.failure();
        UUID key = answer.row().entry().key();
        if (cause == null) {
          acknowledged.add(answer.row().position());
          sendFirst(behind.get(key));
        } else if (isAboutTheRow(cause)) {
          table.markRefused(answer.row().position(), cause.toString(), clock.instant());
          heldUp.add(key);
          refused++;
        } else {
          giveUp(cause);
        }
      }
    }

    /** Marks what was acknowledged. */
    private void mark() {
      if (!acknowledged.isEmpty()) {
        table.markSent(acknowledged, clock.instant());
        sent += acknowledged.size();
        acknowledged = new ArrayList<>();
      }
    }

    private void sendFirst(Deque<Unsent> rows) {
      Unsent row = rows.poll();
      if (row == null || failure != null) {
        return;
      }
      if (System.nanoTime() - end > 0) {
        late = true;
        return;
      }
      CompletableFuture<?> sent = sender.send(row);
      underWay++;
      var unused =
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

    private void giveUp(Throwable cause) {
      if (failure == null) {
        failure = cause;
      }
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

package org.huiyin.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in memory. While a transaction that replaced days is open, it alone sees the new
 * ones; everybody does once it has committed. Other nodes follow when their copy reaches its age
 * limit.
 */
@Component
class CalendarCache {

  private static final long AGE_LIMIT_NANOS = Duration.ofMinutes(1).toNanos();

  private record Copy(Calendars calendars, long readAt) {
    boolean fresh() {
      return System.nanoTime() - readAt < AGE_LIMIT_NANOS;
    }
  }

  private final CalendarTable table;
  private volatile @Nullable Copy copy;
  private int generation;

  CalendarCache(CalendarTable table) {
    this.table = table;
  }

  Calendars current() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Calendars uncommitted) {
      return uncommitted;
    }
    Copy present = copy;
    return present != null && present.fresh() ? present.calendars() : reread();
  }

  /** To be called inside the transaction that replaced days, after it did. */
  void replaced() {
    if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
      TransactionSynchronizationManager.registerSynchronization(new Completion());
    }
    TransactionSynchronizationManager.bindResource(this, table.read());
  }

  private Calendars reread() {
    int before = generation();
    Calendars read = table.read();
    keep(new Copy(read, System.nanoTime()), before);
    return read;
  }

  private synchronized int generation() {
    return generation;
  }

  /** Keeps a copy unless days were replaced while it was being read. */
  private synchronized void keep(Copy read, int generationBefore) {
    if (generation == generationBefore) {
      copy = read;
    }
  }

  private synchronized void drop() {
    generation++;
    copy = null;
  }

  /** Ends the private view of the transaction, and hides it from one that runs in between. */
  private final class Completion implements TransactionSynchronization {

    private @Nullable Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResource(CalendarCache.this);
    }

    @Override
    public void resume() {
      if (suspended != null) {
        TransactionSynchronizationManager.bindResource(CalendarCache.this, suspended);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CalendarCache.this);
      drop();
    }
  }
}

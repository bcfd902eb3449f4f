package org.huiyin.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that one transaction writes together, in the order they came, just before it commits; what
 * comes even later is written at once. Nobody who reads inside the transaction sees them.
 *
 * @param <T> a row
 */
public final class AtCommit<T> {

  private final Consumer<List<T>> writer;

  /**
   * Makes one; a bean needs one for all transactions.
   *
   * @param writer writes the rows of one transaction, at least one
   */
  public AtCommit(Consumer<List<T>> writer) {
    this.writer = writer;
  }

  /**
   * Takes a row of the present transaction.
   *
   * @param row to be written
   * @throws IllegalStateException without a transaction
   */
  public void add(T row) {
    for (TransactionSynchronization each :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof AtCommit<?>.Waiting waiting && waiting.isOf(this)) {
        @SuppressWarnings("unchecked") // it was made below
        Waiting mine = (Waiting) waiting;
        mine.add(row);
        return;
      }
    }
    Waiting waiting = new Waiting();
    TransactionSynchronizationManager.registerSynchronization(waiting);
    waiting.add(row);
  }

  /** What the present transaction is going to write. */
  private final class Waiting implements TransactionSynchronization {

    private final List<T> rows = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean written;
    private boolean closed;

    private boolean isOf(AtCommit<?> whose) {
      return whose == AtCommit.this;
    }

    private void add(T row) {
      if (closed) {
        throw new IllegalStateException("the transaction is committed already");
      }
      rows.add(row);
      if (written) {
        writer.accept(List.of(row));
      }
    }

    /** After those who may still have something to add. */
    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void savepoint(Object savepoint) {
      savepoints.put(savepoint, rows.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
      rows.subList(savepoints.getOrDefault(savepoint, 0), rows.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      if (!rows.isEmpty()) {
        writer.accept(List.copyOf(rows));
      }
    }

    @Override
    public void beforeCompletion() {
      closed = true;
    }
  }
}

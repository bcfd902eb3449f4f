package org.huiyin.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows one transaction asks for again and again, read once. What one transaction keeps no other
 * sees, also none that runs while it is suspended; it is gone when the transaction ends. Without a
 * transaction every question is answered anew.
 *
 * <p>Whoever changes a row forgets it or keeps the new one before listeners hear of the change, and
 * whoever locks a row does so after locking, because it may have changed until then.
 *
 * @param <K> what rows are asked by
 * @param <V> what is kept of them; must not be changeable
 */
public final class PerTransaction<K, V> {

  /**
   * Returns what the transaction knows, or asks for it and keeps the answer.
   *
   * @param key of the row
   * @param loader reads the row; its exceptions are passed on and nothing is kept
   * @return the row as it was when the transaction first asked after it was last forgotten
   */
  public V get(K key, Function<? super K, ? extends V> loader) {
    if (!isInTransaction()) {
      return loader.apply(key);
    }
    Map<K, V> known = known();
    V present = known.get(key);
    if (present == null) {
      present = loader.apply(key);
      known.put(key, present);
    }
    return present;
  }

  /**
   * Keeps a row as the transaction wrote it or read it under a lock; without a transaction nothing.
   *
   * @param key of the row
   * @param value as it stands now
   */
  public void keep(K key, V value) {
    if (isInTransaction()) {
      known().put(key, value);
    }
  }

  /**
   * Has a row read anew when it is next asked for.
   *
   * @param key of the row
   */
  public void forget(K key) {
    Kept kept = kept();
    if (kept != null) {
      kept.values.remove(key);
    }
  }

  private static boolean isInTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.isActualTransactionActive();
  }

  private Map<K, V> known() {
    Kept kept = kept();
    if (kept == null) {
      kept = new Kept();
      TransactionSynchronizationManager.bindResource(this, kept);
      TransactionSynchronizationManager.registerSynchronization(kept);
    }
    return kept.values;
  }

  @SuppressWarnings("unchecked") // nobody else binds anything to this
  private @Nullable Kept kept() {
    return (Kept) TransactionSynchronizationManager.getResource(this);
  }

  /** What one transaction knows; steps aside for one that runs in between. */
  private final class Kept implements TransactionSynchronization {

    private final Map<K, V> values = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PerTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
    }

    @Override
    public void savepointRollback(Object savepoint) {
      values.clear();
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }
  }
}

package org.huiyin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTests {

  private final PerTransaction<String, Integer> rows = new PerTransaction<>();
  private final PlatformTransactionManager manager = new Transactions();
  private final TransactionTemplate transaction = new TransactionTemplate(manager);
  private final TransactionTemplate another =
      new TransactionTemplate(
          manager,
          new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
  private int reads;

  @Test
  void readsOnceInATransaction() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(read("a")).isEqualTo(1);
          assertThat(read("a")).isEqualTo(1);
          assertThat(read("b")).isEqualTo(2);
          transaction.executeWithoutResult(joined -> assertThat(read("a")).isEqualTo(1));
        });
  }

  @Test
  void readsAnewWhatWasForgotten() {
    transaction.executeWithoutResult(
        status -> {
          rows.forget("a");
          assertThat(read("a")).isEqualTo(1);
          assertThat(read("b")).isEqualTo(2);
          rows.forget("a");
          assertThat(read("a")).isEqualTo(3);
          assertThat(read("b")).isEqualTo(2);
        });
  }

  @Test
  void answersWithWhatTheTransactionWrote() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(read("a")).isEqualTo(1);
          rows.keep("a", 7);
          assertThat(read("a")).isEqualTo(7);
        });
    rows.keep("a", 7);
    transaction.executeWithoutResult(status -> assertThat(read("a")).isEqualTo(2));
  }

  @Test
  void keepsNothingBeyondTheTransaction() {
    transaction.executeWithoutResult(status -> read("a"));
    transaction.executeWithoutResult(
        status -> {
          assertThat(read("a")).isEqualTo(2);
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(status -> assertThat(read("a")).isEqualTo(3));
    assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
  }

  @Test
  void keepsNothingWithoutATransaction() {
    assertThat(read("a")).isEqualTo(1);
    assertThat(read("a")).isEqualTo(2);
    rows.forget("a");
    TransactionTemplate without =
        new TransactionTemplate(
            manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS));
    without.executeWithoutResult(
        status -> {
          assertThat(read("a")).isEqualTo(3);
          assertThat(read("a")).isEqualTo(4);
        });
    assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
  }

  @Test
  void keepsTransactionsApartThatRunWithinEachOther() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(read("a")).isEqualTo(1);
          another.executeWithoutResult(
              inner -> {
                assertThat(read("a")).isEqualTo(2);
                assertThat(read("a")).isEqualTo(2);
              });
          assertThat(read("a")).isEqualTo(1);
        });
    assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
  }

  @Test
  void forgetsWhatMayHaveBeenUndone() {
    transaction.executeWithoutResult(
        status -> {
          read("a");
          TransactionSynchronizationManager.getSynchronizations()
              .forEach(each -> each.savepointRollback("before"));
          assertThat(read("a")).isEqualTo(2);
        });
  }

  @Test
  void readsAnewWhenTheTransactionIsOver() {
    transaction.executeWithoutResult(
        status -> {
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                  assertThat(read("a")).isEqualTo(2);
                }
              });
          read("a");
        });
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void keepsNothingOfAReadingThatFailed() {
    transaction.executeWithoutResult(
        status -> {
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      rows.get(
                          "a",
                          key -> {
                            throw new IllegalStateException(key);
                          }));
          assertThat(read("a")).isEqualTo(1);
        });
  }

  private int read(String key) {
    return rows.get(key, asked -> ++reads);
  }

  /** Transactions of nothing, with everything Spring does around them. */
  private static final class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1;

    private transient boolean running;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return running;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      running = true;
    }

    @Override
    protected Object doSuspend(Object transaction) {
      running = false;
      return this;
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
      running = true;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // there is nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // nor to roll back
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
      running = false;
    }
  }
}

package org.huiyin.tasklist;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.shared.BatchResult;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the same deed to many items. Each item is a transaction of its own: what is refused for one
 * leaves the others done. What will happen is found out by doing it and taking it back, so that a
 * preview knows every rule the deed knows.
 */
@Service
public class WorkItemBatch {

  /** Most items of one batch. */
  public static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(WorkItemBatch.class);

  private final TransactionTemplate transaction;

  WorkItemBatch(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Tells what would become of each item if it were the only one; nothing stays changed.
   *
   * @param ids the items, in the order of the list
   * @param deed a deed of the desks
   * @return a result for each item, in the same order
   * @throws RuleViolation 422 when no item is chosen, or more than {@link #MOST}
   */
  public List<BatchResult> foresee(List<UUID> ids, Consumer<UUID> deed) {
    return each(
        ids,
        id ->
            transaction.executeWithoutResult(
                status -> {
                  deed.accept(id);
                  status.setRollbackOnly();
                }));
  }

  /**
   * Does the deed to one item after the other.
   *
   * @param ids the items, in the order of the list
   * @param deed a deed of the desks
   * @return what became of each item, in the same order
   * @throws RuleViolation 422 when no item is chosen, or more than {@link #MOST}
   */
  public List<BatchResult> perform(List<UUID> ids, Consumer<UUID> deed) {
    return each(ids, id -> transaction.executeWithoutResult(status -> deed.accept(id)));
  }

  private static List<BatchResult> each(List<UUID> ids, Consumer<UUID> deed) {
    if (ids.isEmpty()) {
      throw RuleViolation.invalid("work-item.none-chosen");
    }
    if (ids.size() > MOST) {
      throw RuleViolation.invalid("work-item.too-many-chosen", MOST);
    }
    return ids.stream().map(id -> BatchResult.of(id, () -> refusing(id, deed))).toList();
  }

  /** Whatever stops one item must not stop the others, nor hide what was done before it. */
  private static void refusing(UUID id, Consumer<UUID> deed) {
    try {
      deed.accept(id);
    } catch (RuleViolation | InvalidInput refused) {
      throw refused;
    } catch (ConcurrencyFailureException | DuplicateKeyException raced) {
      LOG.info("an item of a batch lost a race: {}", raced.toString());
      throw RuleViolation.conflict("stale");
    } catch (RuntimeException failed) {
      LOG.error("item {} of a batch failed", id, failed);
      throw RuleViolation.conflict("work-item.batch-failed");
    }
  }
}

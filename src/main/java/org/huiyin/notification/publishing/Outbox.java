package org.huiyin.notification.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.shared.DomainEvent;
import org.huiyin.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes one outbox row for every domain event, in the transaction that made the event true. The
 * rows are written together just before the commit, so that the order of one proposal is the order
 * of the commits and nobody waits for anybody longer than a commit takes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  private final OutboxTable table;
  private final EventCatalogue catalogue;
  private final ProposalFacts facts;
  private final Wakeup relay;
  private final Ids ids;

  Outbox(OutboxTable table, EventCatalogue catalogue, ProposalFacts facts, Wakeup relay, Ids ids) {
    this.table = table;
    this.catalogue = catalogue;
    this.facts = facts;
    this.relay = relay;
    this.ids = ids;
  }

  /**
   * Takes an event; before everybody else, so that what follows from it comes after it.
   *
   * @param event what happened
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  public void on(DomainEvent event) {
    EventType<?, ?> type = catalogue.of(event);
    UUID eventId = ids.next();
    String traceparent = TraceContext.current();
    pending()
        .add(
            proposals ->
                new OutboxEntry(
                    eventId,
                    event.proposalId(),
                    type.topic(),
                    type.type(),
                    ContractJson.write(type.recordOf(event, proposals.apply(event.proposalId()))),
                    event.deed().at(),
                    traceparent));
  }

  /**
   * Takes a message that is no domain event.
   *
   * @param entry the message
   */
  public void add(OutboxEntry entry) {
    pending().add(proposals -> entry);
  }

  private Pending pending() {
    for (TransactionSynchronization each :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof Pending pending && pending.isOf(this)) {
        return pending;
      }
    }
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** What the present transaction is going to write. */
  private final class Pending implements TransactionSynchronization {

    private final List<Function<Function<UUID, ProposalV1>, OutboxEntry>> entries =
        new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private final Map<UUID, ProposalV1> known = new HashMap<>();
    private boolean written;
    private boolean closed;

    private boolean isOf(Outbox outbox) {
      return outbox == Outbox.this;
    }

    private void add(Function<Function<UUID, ProposalV1>, OutboxEntry> entry) {
      if (closed) {
        throw new IllegalStateException("the transaction is committed already");
      }
      entries.add(entry);
      if (written) {
        write(List.of(entry));
      }
    }

    /** After those who may still publish something; what comes even later is written at once. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void savepoint(Object savepoint) {
      savepoints.put(savepoint, entries.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
      entries.subList(savepoints.getOrDefault(savepoint, 0), entries.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      if (!entries.isEmpty()) {
        write(entries);
      }
    }

    private void write(List<Function<Function<UUID, ProposalV1>, OutboxEntry>> some) {
      table.append(
          some.stream().map(e -> e.apply(id -> known.computeIfAbsent(id, facts::of))).toList());
    }

    @Override
    public void beforeCompletion() {
      closed = true;
    }

    @Override
    public void afterCommit() {
      if (!entries.isEmpty()) {
        relay.signal();
      }
    }
  }
}

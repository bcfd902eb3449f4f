package org.huiyin.shared.rows;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Something that is stored as one row of an {@link AggregateTable} and remembers what happened to
 * it until it is saved. Its fields are open to its table, which alone fills them.
 */
public abstract class StoredAggregate extends AbstractAggregateRoot<StoredAggregate> {

  /** What identifies it. */
  protected final UUID id;

  private @Nullable Integer version;

  /**
   * Makes a new one, which has no version until it is saved.
   *
   * @param id its identity
   */
  protected StoredAggregate(UUID id) {
    this.id = id;
  }

  /**
   * Returns what identifies it.
   *
   * @return the id
   */
  public final UUID id() {
    return id;
  }

  /**
   * Returns how often it was saved after the first time.
   *
   * @return the version; null while it is new
   */
  public final @Nullable Integer version() {
    return version;
  }

  /**
   * Returns the version to be shown.
   *
   * @return the version; 0 while it is new
   */
  protected final int presentVersion() {
    return version == null ? 0 : version;
  }

  /** Takes the version of its row. */
  final void stored(int present) {
    version = present;
  }

  /** Hands over what happened since the last time. */
  final List<DomainEvent> takeEvents() {
    List<DomainEvent> taken = domainEvents().stream().map(DomainEvent.class::cast).toList();
    clearDomainEvents();
    return taken;
  }
}

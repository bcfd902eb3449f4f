package org.huiyin.notification.publishing;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.shared.DomainEvent;

/** Collects the event types family by family. */
final class CatalogueBuilder {

  private final String topic;
  private final List<EventType<?, ?>> types = new ArrayList<>();

  CatalogueBuilder(String topic) {
    this.topic = topic;
  }

  Family family(String name) {
    return new Family(name);
  }

  List<EventType<?, ?>> types() {
    return List.copyOf(types);
  }

  /** Types that share a family. */
  final class Family {

    private final String family;

    private Family(String family) {
      this.family = family;
    }

    <E extends DomainEvent, C extends ContractRecord> Family event(
        String name,
        Class<E> event,
        Class<C> contract,
        String summary,
        EventType.Mapping<E, C> mapping) {
      types.add(new EventType<>(family, name, topic, event, contract, summary, mapping));
      return this;
    }
  }
}

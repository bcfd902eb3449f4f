package org.huiyin.notification.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.shared.DomainEvent;
import org.springframework.stereotype.Component;

/**
 * Every event type that leaves the house, and the only place that names topics. All events about
 * proposals share one topic, because Kafka keeps order within a partition of a topic only and the
 * order of what happens to one proposal is part of the contract (ADR 5).
 *
 * <p>A new domain event needs: a record in {@code contract}, a line in the list of its family, a
 * line in {@code delivery.Recipients} if somebody is to be told, and the files that {@code
 * CatalogueTests} writes when asked.
 */
@Component
public class EventCatalogue {

  /** Everything that happens to proposals; key = proposal id. */
  public static final String PROPOSAL_EVENTS = "huiyin.proposal-events.v1";

  /** Messages that could not be understood, each with the reason. */
  public static final String DEAD_LETTERS = "huiyin.dead-letters.v1";

  /** What other systems want done. */
  public static final String COMMANDS = "huiyin.commands.v1";

  /** Header of a command that names the system account whose deed it is. */
  public static final String ACCOUNT_HEADER = "huiyin-account";

  /** What became of each command; key = proposal id when known, else command id. */
  public static final String COMMAND_ANSWERS = "huiyin.command-answers.v1";

  /** CloudEvents type of the messages in {@link #DEAD_LETTERS}. */
  public static final String DEAD_LETTER_TYPE = "org.huiyin.dead-letter.recorded.v1";

  private final List<EventType<?, ?>> types;
  private final Map<Class<?>, EventType<?, ?>> byEvent;
  private final Map<String, EventType<?, ?>> byType;

  /** Reads the lists of all families. */
  public EventCatalogue() {
    CatalogueBuilder catalogue = new CatalogueBuilder(PROPOSAL_EVENTS);
    ProposalEvents.addTo(catalogue);
    HandlingEvents.addTo(catalogue);
    SatisfactionEvents.addTo(catalogue);
    SupervisionEvents.addTo(catalogue);
    LookBackEvents.addTo(catalogue);
    types = catalogue.types();
    byEvent = types.stream().collect(Collectors.toMap(EventType::event, Function.identity()));
    byType = types.stream().collect(Collectors.toMap(EventType::type, Function.identity()));
  }

  /**
   * Returns all types.
   *
   * @return by family, in the order of the lists
   */
  public List<EventType<?, ?>> types() {
    return types;
  }

  /**
   * Returns all topics the application writes or reads.
   *
   * @return names of topics
   */
  public List<String> topics() {
    return List.of(PROPOSAL_EVENTS, DEAD_LETTERS, COMMANDS, COMMAND_ANSWERS);
  }

  /**
   * Returns the type of a domain event.
   *
   * @param event what happened
   * @return its type
   * @throws IllegalStateException when the catalogue lacks it
   */
  public EventType<?, ?> of(DomainEvent event) {
    EventType<?, ?> type = byEvent.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException(
          event.getClass().getName() + " is missing from " + EventCatalogue.class.getName());
    }
    return type;
  }

  /**
   * Finds a type by its name on the wire.
   *
   * @param type CloudEvents type
   * @return the type; empty for one that this version of the application does not know
   */
  public Optional<EventType<?, ?>> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}

package org.huiyin.notification.publishing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.contract.ContractRecord;
import org.huiyin.notification.contract.DeadLetterV1;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** One event of every type, always the same. */
public final class Samples {

  private static final Instant AT = Instant.parse("2026-03-05T01:30:00Z");

  private Samples() {}

  /**
   * Makes the record of a sample event, as the outbox would.
   *
   * @param type the type
   * @return the record
   */
  public static ContractRecord record(EventType<?, ?> type) {
    ProposalV1 proposal =
        new ProposalV1(id("proposalId"), id("committeeId"), "第0123号", "关于改造老旧小区的提案");
    return type.recordOf(event(type.event()), proposal);
  }

  /**
   * Makes a dead letter.
   *
   * @return a letter with every field
   */
  public static DeadLetterV1 deadLetter() {
    return new DeadLetterV1(
        id("deadLetterId"),
        EventCatalogue.PROPOSAL_EVENTS,
        1,
        42,
        id("proposalId").toString(),
        "org.huiyin.proposal.filed.v1",
        "Unexpected end-of-input",
        "ew==",
        AT);
  }

  /**
   * Makes an event.
   *
   * @param type class of the event
   * @param <E> class of the event
   * @return a sample
   */
  public static <E extends DomainEvent> E event(Class<E> type) {
    return of(type);
  }

  /**
   * Makes any record.
   *
   * @param type its class
   * @param <R> its class
   * @return a sample with every part
   */
  public static <R> R of(Class<R> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(parts).map(Samples::value).toArray();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static Object value(RecordComponent part) {
    return value(part.getGenericType(), part.getName());
  }

  private static Object value(Type type, String name) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0], name));
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isEnum()) {
      return kind.getEnumConstants()[0];
    }
    if (kind.isRecord() && kind != Deed.class) {
      return of(kind);
    }
    return switch (kind.getSimpleName()) {
      case "UUID" -> id(name);
      case "LocalDate" -> LocalDate.of(2026, 3, 31);
      case "String" -> "样例 " + name;
      case "int" -> 2;
      case "boolean", "Boolean" -> true;
      case "Instant" -> AT;
      case "Deed" -> new Deed(id("actorId"), id("onBehalfOf"), Channel.PAPER, AT);
      default -> throw new IllegalStateException("no sample for " + kind.getName());
    };
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}

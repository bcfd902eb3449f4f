package org.huiyin.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.webhook.Forwarding;
import org.huiyin.notification.webhook.Happened;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns messages into notices, each event once however often it comes. */
@Service
@Transactional
public class Inbox implements Reader {

  private final InboxTable table;
  private final ConcernedByRecords concerned;
  private final Forwarding forwarding;
  private final EventCatalogue catalogue;
  private final DeadLetterBox deadLetters;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Inbox(
      InboxTable table,
      ConcernedByRecords concerned,
      Forwarding forwarding,
      EventCatalogue catalogue,
      DeadLetterBox deadLetters,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.table = table;
    this.concerned = concerned;
    this.forwarding = forwarding;
    this.catalogue = catalogue;
    this.deadLetters = deadLetters;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** A message that is put aside. */
  record Aside(ConsumerRecord<String, byte[]> message, String reason) {}

  @Override
  public String topic() {
    return EventCatalogue.PROPOSAL_EVENTS;
  }

  @Override
  public void receiveAgain(Headers headers, byte @Nullable [] value, Instant putAsideAt) {
    try {
      receive(Incoming.read(headers, value, catalogue).stream().toList(), List.of());
    } catch (Incoming.Unreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Takes messages, and puts aside those that could not be read, all in one transaction. */
  void receive(List<Incoming> messages, List<Aside> unreadable) {
    Set<UUID> fresh =
        table.markReceived(messages.stream().map(Incoming::eventId).toList(), clock.instant());
    Recipients recipients =
        new Recipients(
            new ConcernedInBatch(
                concerned,
                messages.stream()
                    .map(message -> message.contract().proposal().proposalId())
                    .collect(Collectors.toSet())));
    List<InboxTable.NewNotice> notices = new ArrayList<>();
    List<Happened> happened = new ArrayList<>();
    for (Incoming message : messages) {
      if (fresh.remove(message.eventId())) {
        List<Letter> letters = recipients.lettersFor(message.type(), message.contract());
        letters.forEach(
            letter -> notices.add(InboxTable.NewNotice.of(ids.next(), message, letter)));
        toForward(message, letters).ifPresent(happened::add);
      }
    }
    if (!notices.isEmpty()) {
      table.addNotices(notices, clock.instant());
      events.publishEvent(new NoticesWritten());
    }
    forwarding.forward(happened);
    unreadable.forEach(aside -> deadLetters.putAside(aside.message(), aside.reason()));
  }

  /** What end points may want; without its committee an event is nobody's. */
  private static Optional<Happened> toForward(Incoming message, List<Letter> letters) {
    Set<UUID> departments =
        letters.stream()
            .map(Letter::departmentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    ProposalV1 proposal = message.contract().proposal();
    return Optional.ofNullable(proposal.committeeId())
        .map(
            committee ->
                new Happened(
                    message.eventId(),
                    committee,
                    proposal.proposalId(),
                    message.event(),
                    departments));
  }
}

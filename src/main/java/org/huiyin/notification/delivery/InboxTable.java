package org.huiyin.notification.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, received events and dead letters in the database. */
@Repository
class InboxTable {

  /** Key of the lock under which notices are written. */
  private static final long ORDER_OF_NOTICES = 7_316_180_034_118_520_611L;

  private final JdbcClient jdbc;

  InboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice to be written. */
  record NewNotice(
      UUID id, UUID eventId, UUID proposalId, String type, Instant occurredAt, Letter letter) {

    /** A notice that tells of an event. */
    static NewNotice of(UUID id, Incoming message, Letter letter) {
      return new NewNotice(
          id,
          message.eventId(),
          message.contract().proposal().proposalId(),
          message.type().type(),
          message.contract().deed().occurredAt(),
          letter);
    }
  }

  /** Remembers events and returns those that had not been received before. */
  Set<UUID> markReceived(Collection<UUID> eventIds, Instant at) {
    if (eventIds.isEmpty()) {
      return new HashSet<>();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                insert into received_event (event_id, received_at)
                select event_id, ? from unnest(?) as event_id
                on conflict do nothing returning event_id
                """)
            .params(utc(at), eventIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /**
   * Writes notices; of several for the same recipient and event the first counts. Who writes holds
   * a lock until the commit, so that notices become visible in the order of their positions.
   */
  void addNotices(List<NewNotice> notices, Instant at) {
    if (notices.isEmpty()) {
      return;
    }
    jdbc.sql("select pg_advisory_xact_lock(?)").param(ORDER_OF_NOTICES).query(row -> {});
    jdbc.sql(
            """
            insert into notice (id, event_id, person_id, department_id, proposal_id, event_type, text, arguments, occurred_at, received_at)
            select id, event_id, person_id, department_id, proposal_id, event_type, text, arguments, occurred_at, :at
              from unnest(:ids, :events, :people, :departments, :proposals, :types, :texts, :arguments, cast(:occurred as timestamptz[]))
                with ordinality as n (id, event_id, person_id, department_id, proposal_id, event_type, text, arguments, occurred_at, nth)
             order by nth
            on conflict (event_id, recipient_id) do nothing
            """)
        .param("at", utc(at))
        .param("ids", ids(notices, NewNotice::id))
        .param("events", ids(notices, NewNotice::eventId))
        .param("people", ids(notices, notice -> notice.letter().personId()))
        .param("departments", ids(notices, notice -> notice.letter().departmentId()))
        .param("proposals", ids(notices, NewNotice::proposalId))
        .param("types", texts(notices, NewNotice::type))
        .param("texts", texts(notices, notice -> notice.letter().text()))
        .param(
            "arguments",
            texts(notices, notice -> NoticeArguments.write(notice.letter().arguments())))
        .param("occurred", texts(notices, notice -> notice.occurredAt().toString()))
        .update();
  }

  private static UUID[] ids(List<NewNotice> notices, Function<NewNotice, @Nullable UUID> part) {
    return notices.stream().map(part).toArray(UUID[]::new);
  }

  private static String[] texts(List<NewNotice> notices, Function<NewNotice, String> part) {
    return notices.stream().map(part).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

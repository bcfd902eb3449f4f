package org.huiyin.notification.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices, received events and dead letters in the database. */
@Repository
class InboxTable {

  /** Key of the lock under which notices are written. */
  private static final long ORDER_OF_NOTICES = 7_316_180_034_118_520_611L;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  InboxTable(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
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
    batch.batchUpdate(
        """
        insert into notice (id, event_id, person_id, department_id, proposal_id, event_type, text, arguments, occurred_at, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (event_id, recipient_id) do nothing
        """,
        notices,
        notices.size(),
        (row, notice) -> {
          Letter letter = notice.letter();
          row.setObject(1, notice.id());
          row.setObject(2, notice.eventId());
          row.setObject(3, letter.personId());
          row.setObject(4, letter.departmentId());
          row.setObject(5, notice.proposalId());
          row.setString(6, notice.type());
          row.setString(7, letter.text());
          row.setString(8, NoticeArguments.write(letter.arguments()));
          row.setObject(9, utc(notice.occurredAt()));
          row.setObject(10, utc(at));
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package org.huiyin.notification.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox in the database. */
@Repository
class OutboxTable {

  /** First half of the advisory locks of the outbox; the second is the key, or 0 for the relay. */
  private static final int KEY_LOCKS = 0x6f757462;

  private static final int RELAY_LOCK = 0x72656c61;

  private final JdbcClient jdbc;

  OutboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row that was not sent yet. */
  record Unsent(long position, OutboxEntry entry) {}

  /**
   * Writes rows at the end of the present transaction. Who writes for a key keeps others from
   * writing for it until the commit is visible; so positions of one key rise in the order of the
   * commits, and a reader that sees a row sees all earlier ones of its key. The locks are in the
   * query below the sorting, so that no position is taken before them.
   */
  void append(List<OutboxEntry> entries) {
    jdbc.sql(
            """
            insert into outbox (event_id, message_key, topic, type, data, occurred_at, traceparent)
            select event_id, message_key, topic, type, data, occurred_at, traceparent
              from (select count(pg_advisory_xact_lock(?, key)) as taken from unnest(?) as key) lock,
                   unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                     with ordinality as entry
                       (event_id, message_key, topic, type, data, occurred_at, traceparent, place)
             where lock.taken > 0
             order by place
            """)
        .params(
            KEY_LOCKS,
            entries.stream()
                .map(e -> e.key().hashCode())
                .distinct()
                .sorted()
                .toArray(Integer[]::new),
            column(entries, OutboxEntry::eventId),
            column(entries, OutboxEntry::key),
            column(entries, OutboxEntry::topic),
            column(entries, OutboxEntry::type),
            column(entries, OutboxEntry::data),
            column(entries, OutboxEntry::occurredAt),
            column(entries, OutboxEntry::traceparent))
        .update();
  }

  private static @Nullable String[] column(
      List<OutboxEntry> entries, Function<OutboxEntry, @Nullable Object> value) {
    return entries.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  /**
   * Becomes the only relay of all nodes until the transaction ends, unless another is. The database
   * ends it when nothing is heard for the given time: of a node that stands still, or whose host is
   * gone, the connection may stay for hours. The commit does not wait for the disk: marks that a
   * crash of the database takes are events sent once more, in order, as after a crash of the node.
   */
  boolean tryToLead(Duration silence) {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(?, 0) as leads,
                   set_config('idle_in_transaction_session_timeout', ?, true),
                   set_config('synchronous_commit', 'off', true)
            """)
        .params(RELAY_LOCK, Long.toString(silence.toMillis()))
        .query((row, n) -> row.getBoolean("leads"))
        .single();
  }

  /**
   * Returns the next rows to send, leaving out those on their way and keys whose first row has to
   * wait.
   */
  List<Unsent> nextUnsent(int limit, Instant now, Collection<Long> onTheirWay) {
    return jdbc.sql(
            """
            select position, event_id, message_key, topic, type, data, occurred_at, traceparent
              from outbox
             where sent_at is null and position <> all (?)
               and message_key not in (
                   select message_key from outbox where sent_at is null and retry_at > ?)
             order by position
             limit ?
            """)
        .params(onTheirWay.toArray(Long[]::new), utc(now), limit)
        .query(
            (row, n) ->
                new Unsent(
                    row.getLong("position"),
                    new OutboxEntry(
                        row.getObject("event_id", UUID.class),
                        row.getObject("message_key", UUID.class),
                        row.getString("topic"),
                        row.getString("type"),
                        row.getString("data"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("traceparent"))))
        .list();
  }

  /** Notes that the broker acknowledged rows. */
  void markSent(Collection<Long> positions, Instant at) {
    jdbc.sql("update outbox set sent_at = ?, retry_at = null where position = any (?)")
        .params(utc(at), positions.toArray(Long[]::new))
        .update();
  }

  /** Notes that the broker will not take a row as it is; later rows of its key wait with it. */
  void markRefused(long position, String failure, Instant now) {
    jdbc.sql(
            """
            update outbox
               set attempts = attempts + 1, failure = ?,
                   retry_at = ?::timestamptz + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10)))
             where position = ?
            """)
        .params(failure, utc(now), position)
        .update();
  }

  /** Deletes some of the rows sent before the given time. */
  int deleteSent(Instant before, int limit) {
    return jdbc.sql(
            """
            delete from outbox where position in (
              select position from outbox where sent_at < ? order by position limit ?)
            """)
        .params(utc(before), limit)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package org.huiyin.notification.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be sent, in the database, shared by the senders of all nodes. */
@Repository
@Transactional
class DeliveryQueue {

  /** Much longer than an attempt may take, so that it ends only when a sender died. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** How many messages one end point gets at the same time. */
  private static final int AT_ONCE = 4;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Retry retry;
  private final Pausing pausing;

  DeliveryQueue(JdbcClient jdbc, Ids ids, Retry retry, Pausing pausing) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.retry = retry;
    this.pausing = pausing;
  }

  /**
   * Takes deliveries that are due, each the first that waits of its end point and proposal. One end
   * point gets a few at the same time, while it fails one: so none keeps others waiting.
   *
   * @param now the time
   * @param limit how many at most
   * @return deliveries nobody else has
   */
  List<Claimed> claim(Instant now, int limit) {
    UUID lease = ids.next();
    return jdbc.sql(
            """
            update webhook_delivery d
               set lease = :lease, leased_until = :until
              from webhook w
             where w.id = d.webhook_id and d.id in (
               select c.id from webhook_delivery c
                where c.id in (
                  select r.id from (
                    select h.id, h.due_at, h.position, p.failures,
                           row_number() over (partition by h.webhook_id order by h.due_at, h.position) as place,
                           (select count(*) from webhook_delivery b
                             where b.webhook_id = h.webhook_id and b.state = 'WAITING' and b.leased_until > :now) as busy
                      from webhook_delivery h join webhook p on p.id = h.webhook_id
                     where h.state = 'WAITING' and h.due_at <= :now and p.state = 'ACTIVE'
                       and (h.leased_until is null or h.leased_until <= :now)
                       and not exists (
                         select 1 from webhook_delivery e
                          where e.webhook_id = h.webhook_id and e.order_key = h.order_key
                            and e.state = 'WAITING' and e.position < h.position)) r
                   where r.place + r.busy <= case when r.failures > 0 then 1 else :atOnce end
                   order by r.due_at, r.position limit :limit)
                  and c.state = 'WAITING' and c.due_at <= :now
                  and (c.leased_until is null or c.leased_until <= :now)
                  for update skip locked)
            returning d.id, d.lease, d.webhook_id, d.event_id, d.body, d.failures, d.trying_since, w.url,
                      w.sealed_secret, case when w.former_until > :now then w.former_sealed_secret end as former
            """)
        .param("lease", lease)
        .param("until", utc(now.plus(LEASE)))
        .param("now", utc(now))
        .param("atOnce", AT_ONCE)
        .param("limit", limit)
        .query(DeliveryQueue::claimed)
        .list();
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    OffsetDateTime since = row.getObject("trying_since", OffsetDateTime.class);
    return new Claimed(
        row.getObject("id", UUID.class),
        row.getObject("lease", UUID.class),
        row.getObject("webhook_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("body"),
        row.getString("url"),
        Stream.of(row.getString("sealed_secret"), row.getString("former"))
            .filter(Objects::nonNull)
            .toList(),
        row.getInt("failures"),
        since == null ? null : since.toInstant());
  }

  /**
   * Notes what came of an attempt, unless the delivery is no longer this sender's.
   *
   * @param delivery what was tried
   * @param answer what came of it
   * @param startedAt when it was sent
   * @param now the time
   * @param took how long it took
   */
  void settle(Claimed delivery, Answer answer, Instant startedAt, Instant now, Duration took) {
    if (!pausing.lock(delivery.webhookId())) {
      return;
    }
    boolean ours = answer.isTaken() ? delivered(delivery, now) : failed(delivery, startedAt, now);
    if (ours) {
      note(delivery, answer, startedAt, took);
      pausing.count(delivery.webhookId(), answer.isTaken(), now);
    }
  }

  private boolean delivered(Claimed delivery, Instant now) {
    return settle(delivery, "DELIVERED", delivery.failures(), delivery.tryingSince(), now, now);
  }

  private boolean failed(Claimed delivery, Instant startedAt, Instant now) {
    int failures = delivery.failures() + 1;
    Instant since = Objects.requireNonNullElse(delivery.tryingSince(), startedAt);
    return retry
        .after(failures, since, now)
        .map(next -> settle(delivery, "WAITING", failures, since, next, null))
        .orElseGet(() -> settle(delivery, "GIVEN_UP", failures, since, now, now));
  }

  private boolean settle(
      Claimed delivery,
      String state,
      int failures,
      @Nullable Instant since,
      Instant due,
      @Nullable Instant settledAt) {
    return jdbc.sql(
                """
                update webhook_delivery
                   set state = ?, failures = ?, trying_since = ?, due_at = ?, settled_at = ?,
                       lease = null, leased_until = null
                 where id = ? and lease = ?
                """)
            .params(
                state,
                failures,
                since == null ? null : utc(since),
                utc(due),
                settledAt == null ? null : utc(settledAt),
                delivery.id(),
                delivery.lease())
            .update()
        == 1;
  }

  private void note(Claimed delivery, Answer answer, Instant at, Duration took) {
    jdbc.sql(
            """
            insert into webhook_attempt (id, delivery_id, at, took_ms, status, answer, problem)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            ids.next(),
            delivery.id(),
            utc(at),
            Math.toIntExact(took.toMillis()),
            answer.status(),
            answer.text(),
            answer.problem() == null ? null : answer.problem().name())
        .update();
  }

  /** Deletes some of the deliveries that were made or given up before the given time. */
  int deleteSettled(Instant before, int limit) {
    return jdbc.sql(
            """
            delete from webhook_delivery where id in (
              select id from webhook_delivery where state <> 'WAITING' and settled_at < ? limit ?)
            """)
        .params(utc(before), limit)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

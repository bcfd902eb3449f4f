package org.huiyin.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.notification.NoticeGroup;
import org.huiyin.notification.delivery.NoticeArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails in the database. */
@Repository
class MailTable {

  private static final int LONGEST_FAILURE = 500;

  private final JdbcClient jdbc;

  MailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice somebody may want to hear of by mail. */
  record Candidate(UUID noticeId, UUID personId, String eventType) {}

  /** Somebody for whom notices wait for the digest. */
  record Awaiting(UUID personId, UUID committeeId) {}

  /** A mail that is to be tried now. */
  record Due(UUID id, UUID personId, String kind, int attempts) {}

  /** A notice as a mail tells it. */
  record Line(
      UUID noticeId, String text, List<Object> arguments, Instant occurredAt, NoticeGroup group) {}

  /**
   * Takes the row that says how far notices were looked through, for this transaction. In the
   * beginning what was told before is not told again.
   *
   * @return the position; empty while another node is at it
   */
  Optional<Long> takeProgress() {
    jdbc.sql(
            """
            insert into mail_progress (id, position)
            select 1, coalesce(max(position), 0) from notice
            on conflict do nothing
            """)
        .update();
    return jdbc.sql("select position from mail_progress for update skip locked")
        .query(Long.class)
        .optional();
  }

  void noteProgress(long position) {
    jdbc.sql("update mail_progress set position = ?").param(position).update();
  }

  /** The position up to which notices are looked through next; the same when there are none. */
  long reach(long position, int limit) {
    return jdbc.sql(
            """
            select coalesce(max(position), :position) from (
              select position from notice where position > :position order by position limit :limit
            ) as next
            """)
        .param("position", position)
        .param("limit", limit)
        .query(Long.class)
        .single();
  }

  List<Candidate> candidates(long after, long upTo, Instant since) {
    return jdbc.sql(
            """
            select n.id as notice_id, p.id as person_id, n.event_type
              from notice n
              join person p on p.id = n.person_id or p.department_id = n.department_id
             where n.position > :after and n.position <= :upTo and n.read_at is null
               and n.received_at >= :since and p.active and p.email <> ''
             order by n.position
            """)
        .param("after", after)
        .param("upTo", upTo)
        .param("since", utc(since))
        .query(Candidate.class)
        .list();
  }

  /** A mail to the person that has not been tried and waits for the end of quiet hours. */
  Optional<UUID> mailThatWaits(UUID personId, Instant now) {
    return jdbc.sql(
            """
            select id from mail where person_id = :person and state = 'WAITING' and kind = 'AT_ONCE'
               and attempts = 0 and due_at > :now order by id limit 1 for update
            """)
        .param("person", personId)
        .param("now", utc(now))
        .query(UUID.class)
        .optional();
  }

  void addMail(UUID id, UUID personId, Instant dueAt, Instant now) {
    jdbc.sql(
            "insert into mail (id, person_id, kind, due_at, created_at) values (?, ?, 'AT_ONCE', ?,"
                + " ?)")
        .params(id, personId, utc(dueAt), utc(now))
        .update();
  }

  /** Adds the digest of a day, unless the person had it. */
  boolean addDigest(UUID id, UUID personId, LocalDate day, Instant now) {
    return jdbc.sql(
                """
                insert into mail (id, person_id, kind, digest_day, due_at, created_at)
                values (?, ?, 'DIGEST', ?, ?, ?) on conflict (person_id, digest_day) do nothing
                """)
            .params(id, personId, day, utc(now), utc(now))
            .update()
        == 1;
  }

  void addNotice(Candidate notice, NoticeGroup group, @Nullable UUID mailId) {
    jdbc.sql(
            """
            insert into mailed_notice (notice_id, person_id, notice_group, mail_id)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(notice.noticeId(), notice.personId(), group.name(), mailId)
        .update();
  }

  List<Awaiting> awaitingDigest() {
    return jdbc.sql(
            """
            select distinct p.id as person_id, p.committee_id
              from mailed_notice m join person p on p.id = m.person_id where m.mail_id is null
            """)
        .query(Awaiting.class)
        .list();
  }

  void putIntoDigest(UUID mailId, UUID personId) {
    jdbc.sql("update mailed_notice set mail_id = ? where person_id = ? and mail_id is null")
        .params(mailId, personId)
        .update();
  }

  /** Takes mails that are due; until the time given no other node tries them. */
  List<Due> take(int limit, Instant now, Instant until) {
    return jdbc.sql(
            """
            update mail set attempts = attempts + 1, due_at = :until
             where id in (select id from mail where state = 'WAITING' and due_at <= :now
                           order by due_at, id limit :limit for update skip locked)
            returning id, person_id, kind, attempts
            """)
        .param("until", utc(until))
        .param("now", utc(now))
        .param("limit", limit)
        .query(Due.class)
        .list();
  }

  /** What a mail tells: notices nobody has read meanwhile. */
  List<Line> linesOf(UUID mailId) {
    return jdbc.sql(
            """
            select n.id, n.text, n.arguments, n.occurred_at, m.notice_group
              from mailed_notice m join notice n on n.id = m.notice_id
             where m.mail_id = ? and n.read_at is null order by n.position
            """)
        .param(mailId)
        .query(
            (row, number) ->
                new Line(
                    row.getObject("id", UUID.class),
                    row.getString("text"),
                    NoticeArguments.read(row.getString("arguments")),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    NoticeGroup.valueOf(row.getString("notice_group"))))
        .list();
  }

  void settle(UUID mailId, String state, @Nullable String failure, Instant now) {
    jdbc.sql(
            "update mail set state = ?, failure = ?, settled_at = ? where id = ? and state ="
                + " 'WAITING'")
        .params(state, shortened(failure), utc(now), mailId)
        .update();
  }

  void tryAgain(UUID mailId, String failure, Instant dueAt) {
    jdbc.sql("update mail set failure = ?, due_at = ? where id = ? and state = 'WAITING'")
        .params(shortened(failure), utc(dueAt), mailId)
        .update();
  }

  /** Forgets mails that were settled long ago, and which notices they told. */
  int forget(Instant before) {
    Collection<UUID> old =
        jdbc.sql("select id from mail where settled_at < ? order by settled_at limit 500")
            .param(utc(before))
            .query(UUID.class)
            .list();
    UUID[] ids = old.toArray(UUID[]::new);
    jdbc.sql("delete from mailed_notice where mail_id = any(?)").param(ids).update();
    return jdbc.sql("delete from mail where id = any(?)").param(ids).update();
  }

  private static @Nullable String shortened(@Nullable String failure) {
    return failure == null || failure.length() <= LONGEST_FAILURE
        ? failure
        : failure.substring(0, LONGEST_FAILURE);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

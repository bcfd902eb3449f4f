package org.huiyin.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.mail.MailRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How mails fare, for operators. */
@Service
public class MailHealth {

  private static final Duration RECENT = Duration.ofDays(1);
  private static final int FAILURES_SHOWN = 20;

  private final JdbcClient jdbc;
  private final MailRoom room;
  private final Clock clock;

  MailHealth(JdbcClient jdbc, MailRoom room, Clock clock) {
    this.jdbc = jdbc;
    this.room = room;
    this.clock = clock;
  }

  /**
   * The state of mails.
   *
   * @param missing the property without which no mail is sent; null when mails are sent
   * @param waiting mails to be sent, also those that wait for the end of quiet hours
   * @param failing those of them that failed at least once
   * @param oldest when the oldest of them was written; null when none waits
   * @param sent mails sent in the last 24 hours
   * @param givenUp mails given up in the last 24 hours
   */
  public record Reading(
      @Nullable String missing,
      long waiting,
      long failing,
      @Nullable Instant oldest,
      long sent,
      long givenUp) {

    /**
     * Tells whether mails are sent at all.
     *
     * @return false when something for it is not set
     */
    public boolean isOn() {
      return missing == null;
    }
  }

  /**
   * A mail that failed.
   *
   * @param id of the mail
   * @param personId to whom
   * @param attempts how often it was tried
   * @param failure what was said the last time
   * @param createdAt when it was written
   * @param givenUp whether it will not be tried again
   */
  public record Failure(
      UUID id, UUID personId, int attempts, String failure, Instant createdAt, boolean givenUp) {}

  /**
   * Looks how mails fare.
   *
   * @return the reading
   */
  public Reading now() {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'WAITING' and failure is not null) as failing,
                   min(created_at) filter (where state = 'WAITING') as oldest,
                   count(*) filter (where state = 'SENT') as sent,
                   count(*) filter (where state = 'GIVEN_UP') as given_up
              from mail where state = 'WAITING' or settled_at > ?
            """)
        .param(Timestamp.from(clock.instant().minus(RECENT)))
        .query(
            (row, number) -> {
              Timestamp oldest = row.getTimestamp("oldest");
              return new Reading(
                  room.missing(),
                  row.getLong("waiting"),
                  row.getLong("failing"),
                  oldest == null ? null : oldest.toInstant(),
                  row.getLong("sent"),
                  row.getLong("given_up"));
            })
        .single();
  }

  /**
   * Lists mails that failed, latest first.
   *
   * @return the last ones
   */
  public List<Failure> failures() {
    return jdbc.sql(
            """
            select id, person_id, attempts, failure, created_at, state = 'GIVEN_UP' as given_up
              from mail where failure is not null order by created_at desc, id desc limit ?
            """)
        .param(FAILURES_SHOWN)
        .query(
            (row, number) ->
                new Failure(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getInt("attempts"),
                    row.getString("failure"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getBoolean("given_up")))
        .list();
  }
}

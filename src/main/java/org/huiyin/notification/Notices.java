package org.huiyin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.delivery.NoticeArguments;
import org.huiyin.notification.delivery.NoticesWritten;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inbox of a person: the own notices and those of the own department. A department has one
 * inbox for all its people, so what one of them read is read.
 */
@Service
@Transactional
public class Notices {

  /** Where counting stops: nobody needs to know more exactly. */
  public static final int MOST_COUNTED = 1_000;

  private static final UUID LATEST = new UUID(-1L, -1L);
  private static final UUID NOBODY = new UUID(0L, 0L);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Returns a page of the inbox, latest first.
   *
   * @param user whose
   * @param unreadOnly whether read ones are left out
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<NoticeView> inbox(
      CurrentUser user, boolean unreadOnly, @Nullable String after, int size) {
    int wanted = Math.max(1, Math.min(size, Page.LARGEST_SIZE));
    String part =
        "(select * from notice where recipient_id = %s and id < :before"
            + (unreadOnly ? " and read_at is null" : "")
            + " order by id desc limit :limit)";
    List<NoticeView> found =
        jdbc.sql(
                part.formatted(":person")
                    + " union all "
                    + part.formatted(":department")
                    + " order by id desc limit :limit")
            .param("person", user.personId())
            .param("department", departmentOf(user))
            .param("before", after == null ? LATEST : key(after))
            .param("limit", wanted + 1)
            .query(Notices::view)
            .list();
    return Page.of(found, wanted, notice -> notice.id().toString());
  }

  /**
   * Counts unread notices.
   *
   * @param user whose
   * @return the count, at most {@link #MOST_COUNTED}
   */
  @Transactional(readOnly = true)
  public int unread(CurrentUser user) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from notice
               where recipient_id in (:person, :department) and read_at is null
               limit :most) as unread
            """)
        .param("person", user.personId())
        .param("department", departmentOf(user))
        .param("most", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /**
   * Marks a notice as read; once read it stays so.
   *
   * @param noticeId the notice
   * @param user who read it
   * @return the notice
   * @throws RuleViolation 404 when it is not in the person's inbox
   */
  public NoticeView read(UUID noticeId, CurrentUser user) {
    mark("id = :id", noticeId, user);
    return jdbc.sql(
            "select * from notice where id = :id and recipient_id in (:person, :department)")
        .param("id", noticeId)
        .param("person", user.personId())
        .param("department", departmentOf(user))
        .query(Notices::view)
        .optional()
        .orElseThrow(Notices::unknown);
  }

  /**
   * Marks everything that is unread now as read, up to a notice the person has seen.
   *
   * @param user who read them
   * @param upTo the latest notice seen; later ones stay unread
   * @return how many
   */
  public int readAll(CurrentUser user, UUID upTo) {
    return mark("id <= :id", upTo, user);
  }

  private int mark(String which, UUID id, CurrentUser user) {
    int marked =
        jdbc.sql(
                "update notice set read_at = :now, read_by = :person where "
                    + which
                    + " and recipient_id in (:person, :department) and read_at is null")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("person", user.personId())
            .param("department", departmentOf(user))
            .update();
    if (marked > 0) {
      events.publishEvent(new NoticesWritten());
    }
    return marked;
  }

  private static UUID departmentOf(CurrentUser user) {
    return user.departmentId() == null ? NOBODY : user.departmentId();
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static NoticeView view(ResultSet row, int number) throws SQLException {
    return new NoticeView(
        row.getObject("id", UUID.class),
        row.getObject("proposal_id", UUID.class),
        row.getString("event_type"),
        row.getString("text"),
        NoticeArguments.read(row.getString("arguments")),
        row.getObject("department_id") != null,
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        instant(row, "read_at"),
        row.getObject("read_by", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static RuleViolation unknown() {
    return RuleViolation.notFound("not-found");
  }
}

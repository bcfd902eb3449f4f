package org.huiyin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.webhook.Bell;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Webhooks in the database, and who may see and keep them. */
@Component
class WebhookRows {

  private static final String SELECT =
      """
      select w.*,
             case when w.former_until > :now then w.former_until end as former_counts_until,
             (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING') as waiting,
             (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'GIVEN_UP') as given_up
        from webhook w left join department u on u.id = w.department_id
       where w.committee_id = :committee
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Bell bell;

  WebhookRows(JdbcClient jdbc, Clock clock, Bell bell) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.bell = bell;
  }

  List<WebhookView> list(CurrentUser user) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return jdbc.sql(SELECT + " order by u.code nulls first, w.name, w.id")
        .param("now", now())
        .param("committee", user.committeeId())
        .query(WebhookRows::view)
        .list();
  }

  WebhookView byId(UUID id, CurrentUser user) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return jdbc.sql(SELECT + " and w.id = :id")
        .param("now", now())
        .param("committee", user.committeeId())
        .param("id", id)
        .query(WebhookRows::view)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /** Keeps a webhook from everybody else until the transaction ends. */
  WebhookView lock(UUID id, Acting by) {
    UUID committeeId = by.requireAdministrator();
    jdbc.sql("select 1 from webhook where id = ? and committee_id = ? for update")
        .params(id, committeeId)
        .query(Integer.class)
        .optional();
    WebhookView webhook = byId(id, by.user());
    by.requireSeen(webhook.version());
    return webhook;
  }

  /** Forgets failures and lets everything that waits be tried at once. */
  void startAnew(UUID id) {
    jdbc.sql("update webhook set failures = 0, failing_since = null where id = ?")
        .param(id)
        .update();
    jdbc.sql(
            """
            update webhook_delivery set failures = 0, trying_since = null, due_at = ?
             where webhook_id = ? and state = 'WAITING'
            """)
        .params(now(), id)
        .update();
    bell.ringAfterCommit();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static WebhookView view(ResultSet row, int number) throws SQLException {
    return new WebhookView(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("department_id", UUID.class),
        row.getString("name"),
        row.getString("url"),
        List.of((String[]) row.getArray("types").getArray()),
        WebhookView.State.valueOf(row.getString("state")),
        instant(row, "paused_at"),
        row.getBoolean("paused_by_failures"),
        row.getInt("failures"),
        instant(row, "failing_since"),
        row.getTimestamp("secret_since").toInstant(),
        instant(row, "former_counts_until"),
        row.getTimestamp("created_at").toInstant(),
        row.getLong("waiting"),
        row.getLong("given_up"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}

package org.huiyin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.notification.webhook.Bell;
import org.huiyin.notification.webhook.Sample;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.OperationsTrail;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What webhooks got, what waits for them and what was given up; sent once more when wanted. */
@Service
@Transactional
public class WebhookDeliveries {

  private final JdbcClient jdbc;
  private final WebhookRows rows;
  private final Sample sample;
  private final OperationsTrail trail;
  private final Bell bell;
  private final Clock clock;

  WebhookDeliveries(
      JdbcClient jdbc,
      WebhookRows rows,
      Sample sample,
      OperationsTrail trail,
      Bell bell,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.sample = sample;
    this.trail = trail;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * Lists deliveries with their attempts, latest first.
   *
   * @param webhookId of which webhook
   * @param user an administrator or auditor of its committee
   * @param state only those in a state; null for all
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page
   */
  @Transactional(readOnly = true)
  public Page<WebhookDelivery> list(
      UUID webhookId,
      CurrentUser user,
      WebhookDelivery.@Nullable State state,
      @Nullable String after,
      int size) {
    rows.byId(webhookId, user);
    int wanted = Math.max(1, Math.min(size, Page.LARGEST_SIZE));
    List<Row> found =
        jdbc.sql(
                """
                select * from webhook_delivery
                 where webhook_id = :webhook and position < :before and (:state::text is null or state = :state)
                 order by position desc limit :limit
                """)
            .param("webhook", webhookId)
            .param("before", after == null ? Long.MAX_VALUE : key(after))
            .param("state", state == null ? null : state.name())
            .param("limit", wanted + 1)
            .query(WebhookDeliveries::row)
            .list();
    Page<Row> page = Page.of(found, wanted, row -> Long.toString(row.position()));
    Map<UUID, List<WebhookDelivery.Attempt>> attempts =
        attemptsOf(page.rows().stream().map(row -> row.delivery().id()).toArray(UUID[]::new));
    return new Page<>(
        page.rows().stream().map(row -> with(row.delivery(), attempts)).toList(), page.next());
  }

  /**
   * Reads a delivery with its attempts.
   *
   * @param id which
   * @param user an administrator or auditor of its committee
   * @return the delivery
   */
  @Transactional(readOnly = true)
  public WebhookDelivery byId(UUID id, CurrentUser user) {
    WebhookDelivery found =
        jdbc.sql("select * from webhook_delivery where id = ?")
            .param(id)
            .query(WebhookDeliveries::row)
            .optional()
            .map(Row::delivery)
            .orElseThrow(() -> RuleViolation.notFound("not-found"));
    rows.byId(found.webhookId(), user);
    return with(found, attemptsOf(new UUID[] {id}));
  }

  /**
   * Sends an event once more, at once when the webhook is not paused: one that was given up or
   * delivered, or one that waits for its next attempt.
   *
   * @param id which
   * @param by an administrator
   */
  public void redeliver(UUID id, Acting by) {
    by.requireAdministrator();
    WebhookDelivery delivery = byId(id, by.user());
    String name = rows.lock(delivery.webhookId(), by.havingSeen(null)).name();
    again("id = ?", id);
    trail.note(AdministrationEntry.What.WEBHOOK_REDELIVERED, name + " " + delivery.eventId(), by);
  }

  /**
   * Sends everything once more that was given up, in its order.
   *
   * @param webhookId of which webhook
   * @param by an administrator
   * @return how many
   */
  public int redeliverGivenUp(UUID webhookId, Acting by) {
    String name = rows.lock(webhookId, by).name();
    int redelivered = again("state = 'GIVEN_UP' and webhook_id = ?", webhookId);
    if (redelivered > 0) {
      trail.note(AdministrationEntry.What.WEBHOOK_REDELIVERED, name + " " + redelivered, by);
    }
    return redelivered;
  }

  private int again(String which, UUID id) {
    bell.ringAfterCommit();
    return jdbc.sql(
            "update webhook_delivery set state = 'WAITING', failures = 0, trying_since = null,"
                + " due_at = ?, settled_at = null where "
                + which)
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  /**
   * Sends a sample, which is about nothing.
   *
   * @param webhookId where to
   * @param by an administrator
   * @return id of the delivery
   * @throws RuleViolation 409 while the webhook is paused
   */
  public UUID trySample(UUID webhookId, Acting by) {
    WebhookView webhook = rows.lock(webhookId, by);
    if (webhook.state() == WebhookView.State.PAUSED) {
      throw RuleViolation.conflict("webhook.paused");
    }
    UUID id = sample.send(webhookId);
    trail.note(AdministrationEntry.What.WEBHOOK_TRIED, webhook.name(), by);
    return id;
  }

  private record Row(long position, WebhookDelivery delivery) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    WebhookDelivery.State state = WebhookDelivery.State.valueOf(row.getString("state"));
    return new Row(
        row.getLong("position"),
        new WebhookDelivery(
            row.getObject("id", UUID.class),
            row.getObject("webhook_id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getObject("proposal_id", UUID.class),
            row.getString("type"),
            row.getString("body"),
            state,
            row.getInt("failures"),
            state == WebhookDelivery.State.WAITING ? WebhookRows.instant(row, "due_at") : null,
            row.getTimestamp("created_at").toInstant(),
            WebhookRows.instant(row, "settled_at"),
            List.of()));
  }

  private static WebhookDelivery with(
      WebhookDelivery bare, Map<UUID, List<WebhookDelivery.Attempt>> attempts) {
    return new WebhookDelivery(
        bare.id(),
        bare.webhookId(),
        bare.eventId(),
        bare.proposalId(),
        bare.type(),
        bare.body(),
        bare.state(),
        bare.failures(),
        bare.nextAttemptAt(),
        bare.createdAt(),
        bare.settledAt(),
        attempts.getOrDefault(bare.id(), List.of()));
  }

  private Map<UUID, List<WebhookDelivery.Attempt>> attemptsOf(UUID[] deliveries) {
    Map<UUID, List<WebhookDelivery.Attempt>> attempts = new HashMap<>();
    jdbc.sql(
            """
            select delivery_id, at, took_ms, status, answer, problem from webhook_attempt
             where delivery_id = any (?) order by id desc
            """)
        .param(deliveries)
        .query(
            row -> {
              attempts
                  .computeIfAbsent(
                      row.getObject("delivery_id", UUID.class), id -> new ArrayList<>())
                  .add(attempt(row));
            });
    return attempts;
  }

  private static WebhookDelivery.Attempt attempt(ResultSet row) throws SQLException {
    return new WebhookDelivery.Attempt(
        row.getTimestamp("at").toInstant(),
        row.getInt("took_ms"),
        row.getObject("status", Integer.class),
        row.getString("answer"),
        row.getString("problem"));
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw RuleViolation.notFound("not-found");
    }
  }
}

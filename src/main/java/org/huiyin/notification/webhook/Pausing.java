package org.huiyin.notification.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huiyin.organisation.AdministrationEntry;
import org.huiyin.organisation.OperationsTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts failures of end points and pauses those that are dead. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Pausing {

  private static final Logger LOG = LoggerFactory.getLogger(Pausing.class);

  private final JdbcClient jdbc;
  private final OperationsTrail trail;

  Pausing(JdbcClient jdbc, OperationsTrail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  /** Keeps others from an end point until the transaction ends; false when it was removed. */
  boolean lock(UUID webhookId) {
    return jdbc.sql("select 1 from webhook where id = ? for no key update")
        .param(webhookId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Counts an attempt.
   *
   * @param webhookId the end point
   * @param taken whether it took the message
   * @param now the time
   */
  void count(UUID webhookId, boolean taken, Instant now) {
    if (taken) {
      jdbc.sql(
              "update webhook set failures = 0, failing_since = null where id = ? and failures > 0")
          .param(webhookId)
          .update();
      return;
    }
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            update webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?)
             where id = ?
            """)
        .params(time, webhookId)
        .update();
    jdbc.sql(
            """
            update webhook
               set state = 'PAUSED', paused_at = ?, paused_by_failures = true, version = version + 1
             where id = ? and state = 'ACTIVE' and failures >= ? and failing_since <= ?
            returning committee_id, name
            """)
        .params(
            time,
            webhookId,
            Retry.PAUSE_FAILURES,
            now.minus(Retry.PAUSE_AFTER).atOffset(ZoneOffset.UTC))
        .query(Paused.class)
        .optional()
        .ifPresent(this::tell);
  }

  private record Paused(UUID committeeId, String name) {}

  private void tell(Paused paused) {
    LOG.warn("The webhook {} fails all the time and is paused.", paused.name());
    trail.noteBySystem(
        paused.committeeId(), AdministrationEntry.What.WEBHOOK_PAUSED, paused.name());
  }
}

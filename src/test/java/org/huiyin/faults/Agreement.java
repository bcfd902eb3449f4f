package org.huiyin.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.notification.ConsumerLag;
import org.huiyin.notification.OutboxHealth;
import org.huiyin.notification.TopicAudit;
import org.huiyin.operations.Reconciliations;
import org.huiyin.testing.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares database, topics and inboxes of an installation at rest. */
final class Agreement {

  private final ApplicationContext context;

  Agreement(ApplicationContext context) {
    this.context = context;
  }

  /** Tells whether everything written was read. */
  boolean isCaughtUp() {
    ConsumerLag.Reading lag = context.getBean(ConsumerLag.class).now();
    return lag.failure() == null
        && !lag.lines().isEmpty()
        && lag.lag() == 0
        && context.getBean(OutboxHealth.class).now().isSettled();
  }

  /** Says what does not agree, nothing when all does. */
  List<String> disagreements() {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    List<String> found = new ArrayList<>();
    TopicAudit.Findings topics = context.getBean(TopicAudit.class).read();
    if (topics.faults() != 0) {
      found.add("topics: " + topics);
    }
    context.getBean(MovableClock.class).pass(Duration.ofDays(1));
    context.getBean(Reconciliations.class).runNightly();
    found.addAll(
        jdbc.sql("select discrepancy || ' ' || subject from reconciliation_finding")
            .query(String.class)
            .list());
    found.addAll(
        jdbc.sql(
                """
                select 'proposer not told of ' || o.event_id from outbox o
                  join proposal p on p.id = o.message_key
                 where o.type = 'org.huiyin.handling.reply-delivered.v1' and not exists (
                   select 1 from notice n
                    where n.event_id = o.event_id and n.person_id = p.first_signer_id)
                """)
            .query(String.class)
            .list());
    found.addAll(
        jdbc.sql("select 'dead letter ' || reason from dead_letter").query(String.class).list());
    return found;
  }
}

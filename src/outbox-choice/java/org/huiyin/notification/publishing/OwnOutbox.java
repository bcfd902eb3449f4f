package org.huiyin.notification.publishing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Our outbox and relay. */
final class OwnOutbox implements OutboxUnderTest {

  private final OutboxNode node;

  OwnOutbox(Place place, EventSettings settings) {
    node =
        OutboxNode.on(
            place.url(), place.user(), place.password(), place.schema(), place.broker(), settings);
  }

  /** A message as our outbox takes it. */
  static OutboxEntry entry(UUID key, String data) {
    return new OutboxEntry(
        UUID.randomUUID(),
        key,
        EventCatalogue.PROPOSAL_EVENTS,
        "org.huiyin.test.v1",
        data,
        Clock.systemUTC().instant(),
        null);
  }

  @Override
  public TransactionTemplate transaction() {
    return node.transaction;
  }

  @Override
  public JdbcClient jdbc() {
    return node.jdbc;
  }

  @Override
  public void start() {
    node.relay.start();
  }

  @Override
  public void write(UUID key, String data) {
    node.outbox.add(entry(key, data));
  }

  @Override
  public boolean isSharedBy(int nodes) {
    return true;
  }

  @Override
  public boolean isSentBy(String application) {
    return node.jdbc
        .sql(
            """
            select exists (
              select from pg_locks join pg_stat_activity using (pid)
               where locktype = 'advisory' and objsubid = 2 and objid = 0 and granted
                 and application_name = ?)
            """)
        .param(application)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void close() {
    node.close();
  }
}

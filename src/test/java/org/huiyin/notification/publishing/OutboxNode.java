package org.huiyin.notification.publishing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.huiyin.notification.contract.ProposalV1;
import org.huiyin.shared.Ids;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;

/** One application node as far as the outbox is concerned, on a schema shared with others. */
final class OutboxNode implements AutoCloseable {

  private static final AtomicLong LAST_ID = new AtomicLong();
  private static final Clock CLOCK = Clock.systemUTC();

  final Outbox outbox;
  final OutboxTable table;
  final OutboxFigures figures;
  final Relay relay;
  final JdbcClient jdbc;
  final TransactionTemplate transaction;
  final CountDownLatch topicsReady = new CountDownLatch(1);
  final EventSender sender;
  private final HikariDataSource data;

  private OutboxNode(HikariDataSource data, String broker, EventSettings settings) {
    this.data = data;
    Map<String, Object> kafka = Map.of("bootstrap.servers", broker);
    EventCatalogue catalogue = new EventCatalogue();
    Wakeup wakeup = new Wakeup();
    Ids ids = OutboxNode::nextId;
    JdbcTransactionManager transactions = new JdbcTransactionManager(data);
    jdbc = JdbcClient.create(data);
    transaction = new TransactionTemplate(transactions);
    table = new OutboxTable(jdbc);
    figures = new OutboxFigures(jdbc, CLOCK);
    outbox = new Outbox(table, catalogue, id -> new ProposalV1(id, id, null, null), wakeup, ids);
    sender = new EventSender(new DefaultKafkaProducerFactory<>(kafka), settings);
    relay =
        new Relay(
            new OutboxBatch(table, sender, transactions, CLOCK, settings.batch()),
            new Topics(catalogue, settings, new KafkaAdmin(kafka)),
            wakeup,
            ready -> topicsReady.countDown(),
            CLOCK,
            settings.poll());
  }

  private static UUID nextId() {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L | LAST_ID.incrementAndGet());
  }

  /** Makes a schema with an empty outbox. */
  static String newSchema(DataSource database) {
    String schema = "node_" + UUID.randomUUID().toString().replace("-", "");
    JdbcClient.create(database).sql("create schema " + schema).update();
    return schema;
  }

  /** Makes a node; its relay is not started. */
  static OutboxNode on(String url, String user, String password, String schema, String broker) {
    return on(url, user, password, schema, broker, settings(Duration.ofMillis(200), 500));
  }

  static EventSettings settings(Duration poll, int batch) {
    return new EventSettings(
        "/huiyin", 3, (short) 1, Duration.ofDays(1), poll, batch, Duration.ofDays(30), 1);
  }

  static OutboxNode on(
      String url,
      String user,
      String password,
      String schema,
      String broker,
      EventSettings settings) {
    HikariDataSource data = new HikariDataSource();
    data.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema);
    data.setUsername(user);
    data.setPassword(password);
    data.setMaximumPoolSize(10);
    OutboxNode node = new OutboxNode(data, broker, settings);
    if (node.jdbc.sql("select to_regclass('outbox')").query(String.class).optional().isEmpty()) {
      new ResourceDatabasePopulator(
              new ClassPathResource("db/migration/notification/V2000__outbox.sql"),
              new ClassPathResource(
                  "db/migration/notification/V2013__outbox_without_unique_ids.sql"))
          .execute(data);
    }
    return node;
  }

  List<UUID> sentIds(UUID key) {
    return jdbc.sql(
            "select event_id from outbox where message_key = ? and sent_at is not null order by"
                + " position")
        .param(key)
        .query(UUID.class)
        .list();
  }

  @Override
  public void close() {
    relay.stop();
    sender.destroy();
    data.close();
  }
}

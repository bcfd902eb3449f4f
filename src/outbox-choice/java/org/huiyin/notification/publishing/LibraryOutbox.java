package org.huiyin.notification.publishing;

import com.zaxxer.hikari.HikariDataSource;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxProcessingScheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library's outbox, whose handler sends as our relay does and waits for the broker. */
final class LibraryOutbox implements OutboxUnderTest {

  private static final int CONNECTIONS = 40;

  private final HikariDataSource data = new HikariDataSource();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final EventSender sender;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Outbox outbox;

  LibraryOutbox(Place place, Clock clock, Map<String, Object> settings) {
    data.setJdbcUrl(place.schemaUrl());
    data.setUsername(place.user());
    data.setPassword(place.password());
    data.setMaximumPoolSize(CONNECTIONS);
    data.setMinimumIdle(1);
    JdbcTransactionManager transactions = new JdbcTransactionManager(data);
    transaction = new TransactionTemplate(transactions);
    jdbc = JdbcClient.create(data);
    sender =
        new EventSender(
            new DefaultKafkaProducerFactory<>(Map.of("bootstrap.servers", place.broker())),
            OutboxNode.settings(Duration.ofSeconds(2), 1));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("settings", settings));
    context.registerBean(DataSource.class, () -> data);
    context.registerBean(PlatformTransactionManager.class, () -> transactions);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(LibraryHandler.class, () -> new LibraryHandler(sender));
    context.register(LibraryConfiguration.class);
    if (!settings.isEmpty()) {
      context.register(LibraryConfiguration.Heartbeat.class);
    }
    context.refresh();
    context.getBean(OutboxProcessingScheduler.class).stop();
    outbox = context.getBean(Outbox.class);
  }

  @Override
  public TransactionTemplate transaction() {
    return transaction;
  }

  @Override
  public JdbcClient jdbc() {
    return jdbc;
  }

  @Override
  public void start() {
    context.getBean(OutboxProcessingScheduler.class).start();
  }

  @Override
  public void write(UUID key, String text) {
    outbox.schedule(new LibraryHandler.Event(key, text), key.toString());
  }

  /** Every live node has its share as soon as nodes know each other. */
  @Override
  public boolean isSharedBy(int nodes) {
    return jdbc.sql(
                """
                select count(distinct instance_id) from outbox_partition
                  join outbox_instance using (instance_id)
                """)
            .query(Integer.class)
            .single()
        == nodes;
  }

  @Override
  public boolean isSentBy(String application) {
    return true;
  }

  @Override
  public void close() {
    context.close();
    sender.destroy();
    data.close();
  }
}

package org.huiyin.notification.publishing;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.huiyin.notification.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What all comparisons need. */
@Servers
abstract class Comparison {

  static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired private DataSource database;

  @Value("${spring.datasource.url}")
  private String url;

  @Value("${spring.datasource.username}")
  private String user;

  @Value("${spring.datasource.password:}")
  private String password;

  @Value("${spring.kafka.bootstrap-servers}")
  private String broker;

  /** Lets our relay create the topic. */
  @BeforeEach
  void theTopic() throws InterruptedException {
    createTopic(place());
  }

  static void createTopic(Place place) throws InterruptedException {
    try (OutboxNode node =
        OutboxNode.on(
            place.url(), place.user(), place.password(), place.schema(), place.broker())) {
      node.relay.start();
      node.topicsReady.await();
    }
  }

  /** A place where nothing has happened. */
  final Place place() {
    return new Place(url, user, password, OutboxNode.newSchema(database), broker);
  }

  final Wire wire() {
    return new Wire(broker);
  }

  static void happen(OutboxUnderTest node, UUID proposal) {
    node.transaction().executeWithoutResult(tx -> Business.happen(node, proposal));
  }
}

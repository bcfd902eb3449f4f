package org.huiyin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.huiyin.embedded.RestartableServers;
import org.huiyin.testing.ApplicationProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one database and one broker go on working, with clocks that jump, while they are
 * killed, the broker and the database stop and start, and the inbox comes to a standstill. In the
 * end everything acknowledged is there, topics hold every event once and in order, and inboxes
 * doubled nothing, even when everything is read once more.
 */
class FaultsTests {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final Pattern WORKING = Pattern.compile("WORKING");
  private static final String INBOX = "huiyin-inbox";

  /** What happens to the nodes and their servers. */
  private enum Fault {
    NODE_KILLED,
    BROKER_STOPPED,
    DATABASE_RESTARTED,
    INBOX_STANDS_STILL
  }

  @TempDir private Path folder;

  private final Random chance = new Random();
  private final List<ApplicationProcess> nodes = new ArrayList<>();
  private RestartableServers servers;
  private JdbcClient jdbc;

  @BeforeEach
  void start() throws IOException {
    servers = RestartableServers.startIn(folder.resolve("data"));
    RestartableServers.PostgresAccess access = servers.database();
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(access.url(), access.username(), access.password()));
    nodes.add(node());
    nodes.get(0).awaitOutput(WORKING);
    nodes.add(node());
    nodes.get(1).awaitOutput(WORKING);
  }

  @AfterEach
  void stop() {
    nodes.forEach(ApplicationProcess::close);
    servers.close();
  }

  private ApplicationProcess node() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(folder.toString());
    arguments.addAll(servers.options());
    return ApplicationProcess.start(
        WorkingNode.class.getName(),
        folder,
        part -> true,
        List.of("-Xmx512m"),
        arguments.toArray(String[]::new));
  }

  private List<String> journal() throws IOException {
    Path journal = folder.resolve(WorkingNode.JOURNAL);
    return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
  }

  /** Lets the nodes bring so many more proposals to their end. */
  private void awaitClosed(int more) throws IOException {
    int goal = journal().size() + more;
    await()
        .atMost(PATIENCE)
        .pollInterval(OFTEN)
        .until(
            () ->
                journal().size() >= goal || !nodes.stream().allMatch(ApplicationProcess::isAlive));
    assertThat(nodes).allSatisfy(node -> assertThat(node.isAlive()).as(node.errors()).isTrue());
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private long underWay() {
    return count(
        """
        select count(*) from outbox o where o.sent_at is not null and not exists (
          select 1 from received_event r where r.event_id = o.event_id)
        """);
  }

  private void happen(Fault fault) throws Exception {
    switch (fault) {
      case NODE_KILLED -> {
        int which = chance.nextInt(nodes.size());
        nodes.get(which).kill();
        nodes.set(which, node());
        nodes.get(which).awaitOutput(WORKING);
      }
      case BROKER_STOPPED -> {
        servers.stopBroker();
        awaitClosed(5);
        assertThat(count("select count(*) from outbox where sent_at is null")).isPositive();
        servers.startBroker();
      }
      case DATABASE_RESTARTED -> servers.restartDatabase();
      case INBOX_STANDS_STILL -> standStill();
    }
  }

  /** Nobody can write a notice until many events wait for it. */
  private void standStill() throws SQLException {
    RestartableServers.PostgresAccess access = servers.database();
    try (Connection blocking =
            DriverManager.getConnection(access.url(), access.username(), access.password());
        Statement statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("lock table notice in share row exclusive mode");
      await().atMost(PATIENCE).pollInterval(OFTEN).until(() -> underWay() > 100);
      blocking.rollback();
    }
  }

  @Test
  void whateverHappensNothingIsLostOrDoubledAndEveryProposalKeepsItsOrder() throws Exception {
    int rounds = Integer.getInteger("huiyin.fault-rounds", 1);
    for (int round = 0; round < rounds; round++) {
      for (Fault fault : Fault.values()) {
        awaitClosed(chance.nextInt(10));
        happen(fault);
      }
    }
    awaitClosed(10);
    Files.createFile(folder.resolve(WorkingNode.ENOUGH));
    for (ApplicationProcess node : nodes) {
      assertThat(node.exitCode()).as(node.errors()).isZero();
      assertThat(node.output()).contains("DONE");
    }

    assertThat(statesOf(journal())).isEqualTo(Map.of("CLOSED", (long) journal().size()));
    long notices = count("select count(*) from notice");
    long received = count("select count(*) from received_event");
    readEverythingAgain();
    assertThat(count("select count(*) from notice")).isEqualTo(notices);
    assertThat(count("select count(*) from received_event")).isEqualTo(received);
  }

  private Map<String, Long> statesOf(List<String> closed) {
    return jdbc
        .sql("select state from proposal where id = any (?)")
        .param(closed.stream().map(UUID::fromString).toArray(UUID[]::new))
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
  }

  /**
   * Throws the inbox back to offset zero, lets a node catch up and compares everything there is.
   */
  private void readEverythingAgain() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.broker()))) {
      Map<TopicPartition, OffsetAndMetadata> zero =
          admin
              .listConsumerGroupOffsets(INBOX)
              .partitionsToOffsetAndMetadata()
              .get()
              .keySet()
              .stream()
              .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(0)));
      assertThat(zero).isNotEmpty();
      admin.alterConsumerGroupOffsets(INBOX, zero).all().get();
    }
    List<String> options = new ArrayList<>(servers.options());
    options.add("--server.port=0");
    try (ConfigurableApplicationContext context =
        SpringApplication.run(WorkingNode.Configured.class, options.toArray(String[]::new))) {
      Agreement agreement = new Agreement(context);
      await().atMost(PATIENCE).pollInterval(OFTEN).until(agreement::isCaughtUp);
      assertThat(agreement.disagreements()).isEmpty();
    }
  }
}

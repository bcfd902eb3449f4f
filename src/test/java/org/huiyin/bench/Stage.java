package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.embedded.RestartableServers;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The servers and our node on them; references use the same servers. */
public final class Stage implements AutoCloseable {

  private final RestartableServers servers;
  private Node node;
  private final HikariDataSource data;

  /**
   * Starts everything.
   *
   * @param folder where the data is, or will be
   */
  public Stage(Path folder) {
    // until the application sets its own levels
    LoggingSystem.get(Stage.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    servers = RestartableServers.startIn(folder);
    data = pool();
    startNode();
  }

  /** Starts another node, after {@link #stopNode}. */
  public void startNode() {
    node = Node.start(begin(), options());
  }

  /** What a node needs to know to work on these servers. */
  List<String> options() {
    List<String> options = new ArrayList<>(servers.options());
    options.add("--server.port=0");
    return options;
  }

  /** Time never goes back: behind all that former runs left in the data. */
  private Instant begin() {
    boolean isNew =
        jdbc().sql("select to_regclass('outbox')::text").query(String.class).optional().isEmpty();
    if (isNew) {
      return Node.BEGIN;
    }
    return jdbc()
        .sql("select max(greatest(occurred_at, sent_at)) + interval '1 minute' from outbox")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant)
        .filter(Node.BEGIN::isBefore)
        .orElse(Node.BEGIN);
  }

  /** Stops the node, so that nobody is at the data. */
  public void stopNode() {
    node.close();
  }

  /** A connection of its own, beside every pool. */
  public Connection connection() throws SQLException {
    RestartableServers.PostgresAccess access = servers.database();
    return DriverManager.getConnection(access.url(), access.username(), access.password());
  }

  /**
   * Opens a pool as large as our node's on a new schema. What a former run left of it on kept data
   * goes.
   */
  HikariDataSource pool(String schema) {
    jdbc().sql("drop schema if exists " + schema + " cascade").update();
    jdbc().sql("create schema " + schema).update();
    HikariDataSource pool = pool();
    pool.setJdbcUrl(pool.getJdbcUrl() + "?currentSchema=" + schema);
    return pool;
  }

  private HikariDataSource pool() {
    RestartableServers.PostgresAccess access = servers.database();
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.username());
    pool.setPassword(access.password());
    pool.setMaximumPoolSize(16);
    return pool;
  }

  /** The node as it runs at present. */
  public Node node() {
    return node;
  }

  String broker() {
    return servers.broker();
  }

  /** The database as somebody sees it who stands beside the application. */
  public JdbcClient jdbc() {
    return JdbcClient.create(data);
  }

  @Override
  public void close() {
    node.close();
    data.close();
    servers.close();
  }
}

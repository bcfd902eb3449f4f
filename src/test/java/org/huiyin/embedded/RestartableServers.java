package org.huiyin.embedded;

import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL and a broker for several applications, to be stopped and started under them. */
public final class RestartableServers implements AutoCloseable {

  private final DataFolder folder;
  private final PostgresServer database;
  private final int brokerPort = FreePort.choose(0, "Kafka", "port");
  private final int controllerPort = FreePort.choose(0, "Kafka", "port");
  private KafkaBroker broker;

  private RestartableServers(Path path) {
    folder = DataFolder.open(new EmbeddedSettings(path, false, 0, 0, 0));
    database = new PostgresServer(folder, FreePort.choose(0, "PostgreSQL", "port"));
    broker = new KafkaBroker(folder, brokerPort, controllerPort);
  }

  /** Starts both on a folder. */
  public static RestartableServers startIn(Path path) {
    RestartableServers servers = new RestartableServers(path);
    servers.database.start();
    servers.broker.start();
    return servers;
  }

  /** The servers as an application configures them. */
  public List<String> options() {
    return List.of(
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + database.username(),
        "--spring.datasource.password=" + database.password(),
        "--spring.kafka.bootstrap-servers=" + broker());
  }

  /** The database for a reader beside the applications. */
  public PostgresAccess database() {
    return new PostgresAccess(database.url(), database.username(), database.password());
  }

  /** Where a database is and who reads it. */
  public record PostgresAccess(String url, String username, String password) {}

  /** The address of the broker. */
  public String broker() {
    return broker.bootstrapServers();
  }

  /** A port on which nobody listens. */
  public static int freePort() {
    return FreePort.choose(0, "a program", "port");
  }

  /** Ends all connections to the database and takes new ones after a moment. */
  public void restartDatabase() {
    database.stop();
    database.start();
  }

  public void stopBroker() {
    broker.stop();
  }

  /** Starts the broker on the data it had. */
  public void startBroker() {
    broker = new KafkaBroker(folder, brokerPort, controllerPort);
    broker.start();
  }

  @Override
  public void close() {
    broker.stop();
    database.stop();
    folder.close();
  }
}

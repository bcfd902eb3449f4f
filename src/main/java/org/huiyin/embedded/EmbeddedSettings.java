package org.huiyin.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What can be set about the embedded servers. A port of 0 means any free one.
 *
 * @param dataDir folder that keeps the data of both servers
 * @param temporary whether the data lives in a fresh folder that is deleted at shutdown
 * @param postgresPort port of PostgreSQL
 * @param kafkaPort port of the broker
 * @param controllerPort port of the broker's controller
 */
record EmbeddedSettings(
    Path dataDir, boolean temporary, int postgresPort, int kafkaPort, int controllerPort) {

  static final String DATA_DIR = "huiyin.data-dir";
  static final String TEMPORARY = "huiyin.embedded.temporary";
  static final String POSTGRES_PORT = "huiyin.embedded.postgres-port";
  static final String KAFKA_PORT = "huiyin.embedded.kafka-port";
  static final String CONTROLLER_PORT = "huiyin.embedded.controller-port";

  static EmbeddedSettings from(Environment environment) {
    Binder binder = Binder.get(environment);
    return new EmbeddedSettings(
        binder.bind(DATA_DIR, Path.class).orElse(Path.of("data")).toAbsolutePath().normalize(),
        binder.bind(TEMPORARY, Boolean.class).orElse(false),
        port(binder, POSTGRES_PORT),
        port(binder, KAFKA_PORT),
        port(binder, CONTROLLER_PORT));
  }

  private static int port(Binder binder, String name) {
    int port = binder.bind(name, Integer.class).orElse(0);
    if (port < 0 || port > 65_535) {
      throw new StartRefusal("embedded.port-invalid", name, Integer.toString(port));
    }
    return port;
  }
}

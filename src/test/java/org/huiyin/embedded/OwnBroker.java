package org.huiyin.embedded;

import java.nio.file.Path;

/** A broker for one test, which can be away for a while and comes back on the same port. */
public final class OwnBroker implements AutoCloseable {

  private final DataFolder folder;
  private final int port = FreePort.choose(0, "Kafka", EmbeddedSettings.KAFKA_PORT);
  private final int controllerPort = FreePort.choose(0, "Kafka", EmbeddedSettings.CONTROLLER_PORT);
  private KafkaBroker running;

  /** Chooses a port and a folder; the broker is away still. */
  public OwnBroker() {
    folder = DataFolder.open(new EmbeddedSettings(Path.of("data"), true, 0, 0, 0));
  }

  /**
   * Returns where clients find it.
   *
   * @return bootstrap servers
   */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Lets it come. */
  public void start() {
    running = new KafkaBroker(folder, port, controllerPort);
    running.start();
  }

  /** Lets it go; what it took it keeps. */
  public void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Override
  public void close() {
    stop();
    folder.close();
  }
}

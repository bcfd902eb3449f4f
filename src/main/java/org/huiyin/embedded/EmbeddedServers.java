package org.huiyin.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The embedded servers on one data folder, shared by all application contexts of this process that
 * use the folder. They start in the background, beside the application context, and whoever needs
 * one waits for it. When the last context is closed the broker stops first, then PostgreSQL; a
 * temporary set lasts as long as the process, so that all its contexts meet the same servers.
 */
final class EmbeddedServers {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final Map<Path, EmbeddedServers> OPEN = new HashMap<>();
  private static final Path TEMPORARY = Path.of("");

  static {
    SpringApplication.getShutdownHandlers().add(EmbeddedServers::stopAll);
  }

  private final Path key;
  private final EmbeddedSettings settings;
  private final DataFolder folder;
  private int users;
  private volatile @Nullable Start<PostgresServer> postgres;
  private volatile @Nullable Start<KafkaBroker> broker;

  /** A server that starts once, in the background. */
  private static final class Start<T> {

    private final T server;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;

    Start(String name, T server, Consumer<T> how) {
      this.server = server;
      this.thread =
          new Thread(
              () -> {
                try {
                  how.accept(server);
                  ready.complete(null);
                } catch (Throwable failure) {
                  ready.completeExceptionally(failure);
                }
              },
              name);
      thread.setDaemon(true);
    }

    void begin() {
      if (thread.getState() == Thread.State.NEW) {
        thread.start();
      }
    }

    void await() {
      try {
        ready.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof StartRefusal refusal ? refusal : e;
      }
    }

    void stop(Consumer<T> how) {
      if (thread.getState() == Thread.State.NEW) {
        return;
      }
      try {
        ready.exceptionally(failedStart -> null).join();
        how.accept(server);
      } catch (RuntimeException e) {
        LOG.warn("{} did not stop properly.", thread.getName(), e);
      }
    }
  }

  private EmbeddedServers(Path key, EmbeddedSettings settings) {
    this.key = key;
    this.settings = settings;
    this.folder = DataFolder.open(settings);
  }

  /** Takes part in the servers on the given folder; to be given back with {@link #release()}. */
  static EmbeddedServers share(EmbeddedSettings settings) {
    synchronized (OPEN) {
      Path key = settings.temporary() ? TEMPORARY : settings.dataDir();
      EmbeddedServers servers = OPEN.get(key);
      if (servers == null) {
        servers = new EmbeddedServers(key, settings);
        OPEN.put(key, servers);
      }
      servers.users++;
      return servers;
    }
  }

  /** Leaves the servers; the last to leave a lasting folder stops them. */
  void release() {
    synchronized (OPEN) {
      users--;
      if (users > 0 || folder.temporary()) {
        return;
      }
    }
    stop();
  }

  /** Returns PostgreSQL, which {@link #start()} starts. */
  synchronized PostgresServer postgres() {
    if (postgres == null) {
      int port =
          FreePort.choose(settings.postgresPort(), "PostgreSQL", EmbeddedSettings.POSTGRES_PORT);
      PostgresServer server = new PostgresServer(folder, port);
      postgres = new Start<>("embedded-postgresql", server, PostgresServer::start);
    }
    return postgres.server;
  }

  /** Returns the broker, which {@link #start()} starts. */
  synchronized KafkaBroker broker() {
    if (broker == null) {
      int port = FreePort.choose(settings.kafkaPort(), "Kafka", EmbeddedSettings.KAFKA_PORT);
      int controllerPort =
          FreePort.choose(settings.controllerPort(), "Kafka", EmbeddedSettings.CONTROLLER_PORT);
      KafkaBroker server = new KafkaBroker(folder, port, controllerPort);
      broker = new Start<>("embedded-kafka", server, KafkaBroker::start);
    }
    return broker.server;
  }

  /** Begins to start what was asked for and does not run yet. */
  synchronized void start() {
    if (postgres != null) {
      postgres.begin();
    }
    if (broker != null) {
      broker.begin();
    }
  }

  /** Returns when PostgreSQL takes connections, at once if it is not embedded. */
  void awaitPostgres() {
    if (postgres != null) {
      postgres.await();
    }
  }

  /** Returns when the broker takes connections, at once if it is not embedded. */
  void awaitBroker() {
    if (broker != null) {
      broker.await();
    }
  }

  Path dataDir() {
    return folder.path();
  }

  /** Returns the key for secrets in the database of this folder. */
  String secretKey() {
    return folder.secretKey();
  }

  private static void stopAll() {
    synchronized (OPEN) {
      List.copyOf(OPEN.values()).forEach(EmbeddedServers::stop);
    }
  }

  /** Stops calmly even in a thread that was interrupted because its context is to be closed. */
  private void stop() {
    boolean interrupted = Thread.interrupted();
    synchronized (OPEN) {
      if (OPEN.remove(key, this)) {
        if (broker != null) {
          broker.stop(KafkaBroker::stop);
        }
        if (postgres != null) {
          postgres.stop(PostgresServer::stop);
        }
        folder.close();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

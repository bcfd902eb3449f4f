package org.huiyin.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Deals with what a killed application left in the data folder of PostgreSQL: a server still
 * running, which is stopped, or the note of a process that is long gone, which is removed.
 */
final class PostgresLeftover {

  private final Path cluster;
  private final Path pidFile;

  private PostgresLeftover(Path cluster) {
    this.cluster = cluster;
    this.pidFile = cluster.resolve("postmaster.pid");
  }

  /** Clears the way for a new server; returns whether there was anything to clear. */
  static boolean clear(Path cluster) throws IOException {
    PostgresLeftover leftover = new PostgresLeftover(cluster);
    if (!Files.exists(leftover.pidFile)) {
      return false;
    }
    Optional<ProcessHandle> server = leftover.server();
    if (server.isPresent()) {
      leftover.stop(server.get());
    }
    Files.deleteIfExists(leftover.pidFile);
    return true;
  }

  /** The process named in the note, if it really is a PostgreSQL working on this folder. */
  private Optional<ProcessHandle> server() throws IOException {
    List<String> note = Files.readAllLines(pidFile);
    if (note.isEmpty() || !note.get(0).matches("[1-9][0-9]{0,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(note.get(0))).filter(this::worksHere);
  }

  private boolean worksHere(ProcessHandle process) {
    String program = process.info().command().orElse("");
    if (!program.endsWith("/postgres")) {
      return false;
    }
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(workingFolder)) {
      try {
        return Files.isSameFile(workingFolder, cluster);
      } catch (IOException endedMeanwhile) {
        return false;
      }
    }
    return List.of(process.info().arguments().orElse(new String[0])).contains(cluster.toString());
  }

  private void stop(ProcessHandle server) throws IOException {
    signal("INT", server);
    if (ends(server, Duration.ofSeconds(60))) {
      return;
    }
    signal("QUIT", server);
    if (ends(server, Duration.ofSeconds(20))) {
      return;
    }
    server.destroyForcibly();
    ends(server, Duration.ofSeconds(10));
  }

  private static void signal(String name, ProcessHandle server) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + server.pid())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join();
  }

  /** A server nobody has waited for stays listed when it has ended, so its note counts, too. */
  private boolean ends(ProcessHandle server, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (!Files.exists(pidFile) || !server.isAlive() || !worksHere(server)) {
        return true;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while stopping PostgreSQL", e);
      }
    }
    return false;
  }
}

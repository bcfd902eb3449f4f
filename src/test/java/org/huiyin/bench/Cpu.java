package org.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time used so far by this process and by PostgreSQL, where the system tells. */
final class Cpu {

  private static final Path PROCESSES = Path.of("/proc");
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;

  /** The kernel counts in hundredths of a second, whatever its own clock. */
  private static final double TICK = 0.01;

  private final @Nullable String postmaster;

  Cpu(JdbcClient jdbc) {
    int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    Path stat = PROCESSES.resolve(backend + "/stat");
    postmaster = Files.isReadable(stat) ? fields(stat).get(PARENT) : null;
  }

  /** Seconds of processor time. */
  record Used(double process, double database) {

    Used since(Used before) {
      return new Used(process - before.process, database - before.database);
    }

    /** The same with what another process used. */
    Used and(double other) {
      return new Used(process + other, database);
    }
  }

  /** Seconds of processor time a process used so far. */
  static double of(ProcessHandle process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  /** Whether both can be told. */
  boolean isKnown() {
    return postmaster != null;
  }

  Used now() {
    double process =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getProcessCpuTime() / 1e9
            : 0;
    return new Used(process, database());
  }

  /** Sums the server's processes; those that ended count with the first of them. */
  private double database() {
    if (postmaster == null) {
      return 0;
    }
    try (Stream<Path> all = Files.list(PROCESSES)) {
      return all.filter(process -> process.getFileName().toString().matches("\\d+"))
          .mapToDouble(this::database)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double database(Path process) {
    List<String> fields = fields(process.resolve("stat"));
    boolean first = process.getFileName().toString().equals(postmaster);
    if (fields.isEmpty() || (!first && !fields.get(PARENT).equals(postmaster))) {
      return 0;
    }
    return fields.subList(USER, first ? CHILDREN_SYSTEM + 1 : USER + 2).stream()
        .mapToDouble(ticks -> Long.parseLong(ticks) * TICK)
        .sum();
  }

  /** The fields behind the name; none when the process ended meanwhile. */
  private static List<String> fields(Path stat) {
    try {
      String line = Files.readString(stat);
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException ended) {
      return List.of();
    }
  }
}

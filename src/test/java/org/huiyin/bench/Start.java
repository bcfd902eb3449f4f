package org.huiyin.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.HuiyinApplication;
import org.huiyin.embedded.RestartableServers;

/**
 * How long the application takes from nothing to its first page, with its own PostgreSQL and broker
 * on data that is there, and what all its processes then occupy. It runs as an operator starts it,
 * from its classes, with no option of the virtual machine.
 */
final class Start {

  private static final int OK = 200;
  private static final double SECONDS_ALLOWED = 12;
  private static final double MEGABYTES_ALLOWED = 1_200;
  private static final long AT_REST = 15_000_000_000L;

  private final Options options;
  private final Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Takes what is to be started on.
   *
   * @param data folder with the data, on which nothing runs
   */
  Start(Options options, Path data) {
    this.options = options;
    this.data = data;
  }

  void measure(Results results) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    for (int round = 0; round < options.starts(); round++) {
      start(seconds, megabytes);
    }
    String size = options.starts() + " starts";
    results.add(
        Figure.lowerIsBetter("start.first-page", "s")
            .ours(seconds)
            .size(size)
            .target(SECONDS_ALLOWED)
            .made());
    results.add(
        Figure.lowerIsBetter("start.resident", "MB")
            .ours(megabytes)
            .size(size + ", all processes, 15 s after the first page")
            .target(MEGABYTES_ALLOWED)
            .made());
  }

  private void start(List<Double> seconds, List<Double> megabytes)
      throws IOException, InterruptedException {
    int port = RestartableServers.freePort();
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Pace.until(() -> isServed(port, process));
      long end = System.nanoTime();
      seconds.add((end - begin) / 1e9);
      Pace.until(() -> System.nanoTime() > end + AT_REST);
      megabytes.add(resident(process) / 1024.0);
    } finally {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private List<String> command(int port) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> !part.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator)),
        "-Dhuiyin.embedded.temporary=false",
        "-Dhuiyin.data-dir=" + data,
        "-Dserver.port=" + port,
        HuiyinApplication.class.getName());
  }

  private boolean isServed(int port, Process process) {
    if (!process.isAlive()) {
      throw new IllegalStateException("the application ended with " + process.exitValue());
    }
    try {
      HttpRequest page =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build();
      return http.send(page, HttpResponse.BodyHandlers.ofString()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kilobytes of a process and all below it; what several share counts once. */
  private static long resident(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToLong(each -> kilobytes(each.pid()))
        .sum();
  }

  private static long kilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}

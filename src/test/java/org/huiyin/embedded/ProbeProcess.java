package org.huiyin.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.testing.ApplicationProcess;

/** A {@link Probe} running in a process of its own, with what it printed. */
public final class ProbeProcess implements AutoCloseable {

  private static final Pattern TRACES = Pattern.compile("PROBE rows=(\\d+) records=(\\d+)");
  private static final Pattern SERVERS =
      Pattern.compile("SERVERS url=(\\S+) username=(\\S+) password=(\\S+) broker=(\\S+)");

  private final ApplicationProcess process;

  private ProbeProcess(ApplicationProcess process) {
    this.process = process;
  }

  /** Starts a probe on the given folder, with the servers the arguments do not configure. */
  public static ProbeProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, jar -> true, List.of(), arguments);
  }

  /** The same with parts of the class path and options of the virtual machine. */
  static ProbeProcess start(
      Path folder, Predicate<String> classPath, List<String> options, String... arguments)
      throws IOException {
    List<String> all = Stream.concat(Stream.of("-Xmx256m"), options.stream()).toList();
    return new ProbeProcess(
        ApplicationProcess.start(Probe.class.getName(), folder, classPath, all, arguments));
  }

  /** Waits until the probe has left its traces and returns how many rows and records there are. */
  List<Integer> traces() throws IOException {
    Matcher matcher = process.awaitOutput(TRACES);
    return List.of(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
  }

  /**
   * The servers of the probe as another application configures them.
   *
   * @return command line options
   */
  public List<String> servers() throws IOException {
    Matcher matcher = process.awaitOutput(SERVERS);
    return List.of(
        "--spring.datasource.url=" + matcher.group(1),
        "--spring.datasource.username=" + matcher.group(2),
        "--spring.datasource.password=" + matcher.group(3),
        "--spring.kafka.bootstrap-servers=" + matcher.group(4));
  }

  int exitCode() throws InterruptedException {
    return process.exitCode();
  }

  int terminate() throws InterruptedException {
    return process.terminate();
  }

  void kill() throws InterruptedException {
    process.kill();
  }

  long pid() {
    return process.pid();
  }

  String output() throws IOException {
    return process.output();
  }

  String errors() throws IOException {
    return process.errors();
  }

  @Override
  public void close() {
    process.close();
  }
}

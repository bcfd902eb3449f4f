package org.huiyin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A {@link Probe} running in a process of its own, with what it printed. */
final class ProbeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern TRACES = Pattern.compile("PROBE rows=(\\d+) records=(\\d+)");

  private final Process process;
  private final Path output;
  private final Path errors;

  private ProbeProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts a probe on the given folder, with the servers the arguments do not configure. */
  static ProbeProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, jar -> true, List.of(), arguments);
  }

  /** The same with parts of the class path and options of the virtual machine. */
  static ProbeProcess start(
      Path folder, Predicate<String> classPath, List<String> options, String... arguments)
      throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m", "-Duser.language=en"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(classPath)
                .collect(Collectors.joining(File.pathSeparator)),
            "-Dhuiyin.embedded.temporary=false",
            "-Dhuiyin.data-dir=" + folder.resolve("data"),
            "-Dserver.port=0",
            Probe.class.getName()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
    return new ProbeProcess(builder.start(), output, errors);
  }

  /** Waits until the probe has left its traces and returns how many rows and records there are. */
  List<Integer> traces() throws IOException {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> TRACES.matcher(output()).find() || !process.isAlive());
    Matcher matcher = TRACES.matcher(output());
    assertThat(matcher.find()).as("started: %s%s", output(), errors()).isTrue();
    return List.of(Integer.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
    return process.exitValue();
  }

  /** Asks the process to end as an operator or an operating system would. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(exitCode()).isNotZero();
  }

  long pid() {
    return process.pid();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

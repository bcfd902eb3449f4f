package org.huiyin.testing;

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

/** An application in a process of its own, on servers and data of its own, with what it printed. */
public final class ApplicationProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path output;
  private final Path errors;

  private ApplicationProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /**
   * Starts an application on the data below a folder, with a web port of its own.
   *
   * @param main class with the main method
   * @param folder where it runs
   * @param classPath which parts of this class path it gets
   * @param options of the virtual machine
   * @param arguments of the application
   * @return the process
   */
  public static ApplicationProcess start(
      String main,
      Path folder,
      Predicate<String> classPath,
      List<String> options,
      String... arguments)
      throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Xshare:auto", "-Duser.language=en"));
    if (Runtime.version().feature() >= 24) {
      // else it warns of what Kafka's own library does
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
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
            main));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
    return new ApplicationProcess(builder.start(), output, errors);
  }

  /** Waits until the process has printed something of the pattern. */
  public Matcher awaitOutput(Pattern pattern) throws IOException {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> pattern.matcher(output()).find() || !process.isAlive());
    Matcher matcher = pattern.matcher(output());
    assertThat(matcher.find()).as("started: %s%s", output(), errors()).isTrue();
    return matcher;
  }

  public int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
    return process.exitValue();
  }

  /** Asks the process to end as an operator or an operating system would. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(exitCode()).isNotZero();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  public String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

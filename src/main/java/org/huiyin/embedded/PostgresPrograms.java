package org.huiyin.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs the PostgreSQL programs. They refuse to run as root, so for root they are put into a user
 * namespace of their own or, where that is forbidden as in many containers, run as nobody.
 */
final class PostgresPrograms {

  /**
   * What a program said and how it ended.
   *
   * @param exitCode 0 for success
   * @param output everything it printed
   */
  record Result(int exitCode, String output) {}

  private static final int NOBODY = 65_534;

  private final Path bin;
  private final Path home;
  private final List<String> prefix;

  private PostgresPrograms(Path bin, Path home, List<String> prefix) {
    this.bin = bin;
    this.home = home;
    this.prefix = prefix;
  }

  static PostgresPrograms of(Path binaries, Path home) throws IOException {
    return new PostgresPrograms(binaries.resolve("bin"), home, prefixFor(home));
  }

  Result run(String program, List<String> arguments, String input) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return run(command, home, input);
  }

  private static List<String> prefixFor(Path home) throws IOException {
    boolean linux = System.getProperty("os.name").contains("Linux");
    if (!linux
        || !Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      return List.of();
    }
    if (succeeds(List.of("unshare", "-U", "true"))) {
      return List.of("unshare", "-U");
    }
    List<String> asNobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    List<String> attempt = new ArrayList<>(asNobody);
    attempt.add("true");
    if (!succeeds(attempt)) {
      throw new StartRefusal("embedded.root");
    }
    letNobodyIn(home);
    return asNobody;
  }

  private static void letNobodyIn(Path home) throws IOException {
    Files.setAttribute(home, "unix:uid", NOBODY);
    Path parent = home.getParent();
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(parent);
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(parent, permissions);
    }
  }

  private static boolean succeeds(List<String> command) {
    try {
      return run(command, Path.of("/"), "").exitCode() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static Result run(List<String> command, Path folder, String input) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedWithoutReading) {
      // its exit code tells
    }
    try {
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + command.get(0), e);
    }
  }
}

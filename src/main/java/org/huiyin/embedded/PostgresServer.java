package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A durable PostgreSQL on the loopback address. It is started through {@code pg_ctl}, which gives
 * it a session of its own: Ctrl-C reaches the application only, which then stops it in the right
 * order.
 */
final class PostgresServer {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final String OWNER = "huiyin";
  private static final String PASSWORD_FILE = "huiyin-password";
  private static final long LOG_LIMIT = 5_000_000;
  private static final int ATTEMPTS = 3;

  private final Path home;
  private final Path cluster;
  private final Path log;
  private final Path binariesParent;
  private final int port;
  private final String password;
  private volatile PostgresPrograms programs;

  /** Prepares a server; nothing runs yet, but where it will be found is known. */
  PostgresServer(DataFolder folder, int port) {
    this.home = folder.postgres();
    this.cluster = home.resolve("data");
    this.log = home.resolve("server.log");
    this.port = port;
    try {
      Files.createDirectories(home);
      this.binariesParent = folder.temporary() ? sharedBinaries() : home;
      Path known = cluster.resolve(PASSWORD_FILE);
      this.password = Files.exists(known) ? Files.readString(known).strip() : newPassword();
    } catch (IOException e) {
      throw new StartRefusal(e, "embedded.folder-not-writable", home, e.getMessage());
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + OWNER;
  }

  String username() {
    return OWNER;
  }

  String password() {
    return password;
  }

  int port() {
    return port;
  }

  /** Starts the server and returns when it takes connections. */
  void start() {
    try {
      programs = PostgresPrograms.of(PostgresBinaries.unpackInto(binariesParent), home);
      if (!Files.exists(cluster)) {
        initialise();
      }
      if (PostgresLeftover.clear(cluster)) {
        LOG.info("PostgreSQL had not been stopped properly; continuing with its data.");
      }
      launch();
    } catch (IOException e) {
      throw new StartRefusal(e, "embedded.postgres-failed", String.valueOf(e.getMessage()), log);
    }
  }

  /** Stops the server after writing everything out. */
  void stop() {
    if (programs == null) {
      return;
    }
    try {
      PostgresPrograms.Result result =
          programs.run(
              "pg_ctl",
              List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"),
              "");
      if (result.exitCode() != 0) {
        LOG.warn("PostgreSQL did not stop: {}", result.output());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the cluster under another name first: a cluster with the right name is complete. */
  private void initialise() throws IOException {
    removeHalfMade();
    Path part = home.resolve("initialising-" + ProcessHandle.current().pid());
    Path passwordFile = home.resolve(PASSWORD_FILE);
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, password);
    Files.setAttribute(passwordFile, "unix:uid", Files.getAttribute(home, "unix:uid"));
    insist(
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + part,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"),
            ""));
    insist(
        programs.run(
            "postgres",
            List.of("--single", "-j", "-D", part.toString(), "postgres"),
            "create role %1$s login password '%2$s';\n\ncreate database %1$s owner %1$s;\n\n"
                .formatted(OWNER, password)));
    Files.move(passwordFile, part.resolve(PASSWORD_FILE));
    Files.move(part, cluster);
  }

  private void launch() throws IOException {
    rotateLog();
    long written = Files.exists(log) ? Files.size(log) : 0;
    PostgresPrograms.Result result = pgCtlStart();
    for (int attempt = 1; result.exitCode() != 0 && attempt < ATTEMPTS; attempt++) {
      if (!PostgresLeftover.clear(cluster)) {
        break;
      }
      result = pgCtlStart();
    }
    if (result.exitCode() != 0) {
      throw new StartRefusal("embedded.postgres-failed", complaint(written, result.output()), log);
    }
  }

  private PostgresPrograms.Result pgCtlStart() throws IOException {
    List<String> options =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "lc_messages=C");
    return programs.run(
        "pg_ctl",
        List.of(
            "start",
            "-D",
            cluster.toString(),
            "-l",
            log.toString(),
            "-o",
            "-c " + String.join(" -c ", options),
            "-w",
            "-t",
            "600"),
        "");
  }

  private void insist(PostgresPrograms.Result result) throws IOException {
    if (result.exitCode() != 0) {
      throw new IOException(lastLine(result.output()));
    }
  }

  /** The last fatal line the server wrote during this start, with the detail that follows it. */
  private String complaint(long from, String otherwise) throws IOException {
    if (!Files.exists(log)) {
      return lastLine(otherwise);
    }
    String written = Files.readString(log);
    List<String> fatal = new ArrayList<>();
    written
        .substring((int) Math.min(from, written.length()))
        .lines()
        .forEach(
            line -> {
              if (line.contains("FATAL:")) {
                fatal.clear();
              }
              if (line.contains("FATAL:") || (line.contains("DETAIL:") && !fatal.isEmpty())) {
                fatal.add(line.replaceFirst("^.*(FATAL|DETAIL):\\s*", ""));
              }
            });
    return fatal.isEmpty() ? lastLine(otherwise) : String.join(", ", fatal);
  }

  private static String lastLine(String text) {
    return text.lines().reduce("", (first, second) -> second);
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, home.resolve("server.log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void removeHalfMade() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      for (Path half :
          all.filter(p -> p.getFileName().toString().matches("(initialising|unpacking)-.*"))
              .toList()) {
        FileSystemUtils.deleteRecursively(half);
      }
    }
  }

  /** Temporary sets share the unpacked programs, in a folder nobody else can write to. */
  private static Path sharedBinaries() throws IOException {
    Path shared =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "huiyin-postgresql-" + System.getProperty("user.name"));
    if (!Files.exists(shared)) {
      Files.createDirectories(shared);
      Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    if (!Files.getOwner(shared)
            .equals(Files.getOwner(Path.of(System.getProperty("java.io.tmpdir"))))
        && !Files.getOwner(shared).getName().equals(System.getProperty("user.name"))) {
      return Files.createTempDirectory("huiyin-postgresql-");
    }
    return shared;
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}

package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
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
  private static final int ATTEMPTS = 3;

  private final Path home;
  private final Path cluster;
  private final PostgresLog log;
  private final Path binariesParent;
  private final int port;
  private final String password;
  private volatile PostgresPrograms programs;

  /** Prepares a server; nothing runs yet, but where it will be found is known. */
  PostgresServer(DataFolder folder, int port) {
    this.home = folder.postgres();
    this.cluster = home.resolve("data");
    this.log = new PostgresLog(home.resolve("server.log"));
    this.port = port;
    try {
      Files.createDirectories(home);
      this.binariesParent = folder.temporary() ? sharedBinaries(home) : home;
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
      throw new StartRefusal(
          e, "embedded.postgres-failed", String.valueOf(e.getMessage()), log.file());
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

  /** A server whose start was cut off may appear late and stand in the way: hence the attempts. */
  private void launch() throws IOException {
    long begin = log.begin();
    PostgresPrograms.Result result = pgCtlStart();
    for (int attempt = 1; result.exitCode() != 0 && attempt < ATTEMPTS; attempt++) {
      if (!PostgresLeftover.clear(cluster)) {
        break;
      }
      result = pgCtlStart();
    }
    if (result.exitCode() != 0) {
      String complaint = log.complaint(begin, result.output());
      throw new StartRefusal("embedded.postgres-failed", complaint, log.file());
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
            log.file().toString(),
            "-o",
            "-c " + String.join(" -c ", options),
            "-w",
            "-t",
            "600"),
        "");
  }

  private void insist(PostgresPrograms.Result result) throws IOException {
    if (result.exitCode() != 0) {
      throw new IOException(PostgresLog.lastLine(result.output()));
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
  private static Path sharedBinaries(Path own) throws IOException {
    Path shared =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "huiyin-postgresql-" + System.getProperty("user.name"));
    try {
      Files.createDirectory(
          shared,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    } catch (FileAlreadyExistsException fromEarlier) {
      boolean ours = Files.getOwner(shared).equals(Files.getOwner(own));
      return ours && !Files.isSymbolicLink(shared) ? shared : own;
    }
    return shared;
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}

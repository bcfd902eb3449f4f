package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder with the data of the embedded servers, locked against a second process. */
final class DataFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final String TEMPORARY = "huiyin-temporary-";
  private static final String LOCK = "huiyin.lock";
  private static final String SECRET_KEY = "secret.key";
  private static final int KEY_BYTES = 32;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /**
   * Folders this process has locked. It must not so much as open their lock files again: closing
   * one would give up the lock, as POSIX has it.
   */
  private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final boolean temporary;
  private final FileChannel lockFile;

  private DataFolder(Path path, boolean temporary, FileChannel lockFile) {
    this.path = path;
    this.temporary = temporary;
    this.lockFile = lockFile;
  }

  static DataFolder open(EmbeddedSettings settings) {
    Path wanted = settings.dataDir();
    try {
      if (settings.temporary()) {
        removeOrphans();
        wanted = Files.createTempDirectory(TEMPORARY);
      } else {
        Files.createDirectories(wanted);
      }
      Path path = wanted.toRealPath();
      refuseUnsafeName(path);
      return new DataFolder(path, settings.temporary(), lock(path));
    } catch (IOException e) {
      throw new StartRefusal(e, "embedded.folder-not-writable", wanted, reason(e));
    }
  }

  Path path() {
    return path;
  }

  Path postgres() {
    return path.resolve("postgresql");
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  /** Returns the key that belongs to this folder, 32 bytes in Base64, made on first use. */
  String secretKey() {
    Path file = path.resolve(SECRET_KEY);
    try {
      if (Files.notExists(file)) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = path.resolve(SECRET_KEY + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNER_ONLY);
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefusal(e, "embedded.folder-not-writable", path, reason(e));
    }
  }

  boolean temporary() {
    return temporary;
  }

  /** Lets another process have the folder; deletes it when it was a temporary one. */
  void close() {
    try {
      lockFile.close();
      LOCKED_HERE.remove(path);
      if (temporary) {
        FileSystemUtils.deleteRecursively(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    if (!LOCKED_HERE.add(path)) {
      throw new StartRefusal(
          "embedded.folder-in-use", path, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel file =
        FileChannel.open(
            path.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(file) == null) {
      String owner = Files.readString(path.resolve(LOCK)).strip();
      file.close();
      LOCKED_HERE.remove(path);
      throw new StartRefusal("embedded.folder-in-use", path, owner.isEmpty() ? "?" : owner);
    }
    file.truncate(0);
    file.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return file;
  }

  /** Temporary folders of processes that were killed: their PostgreSQL may still be running. */
  private static void removeOrphans() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
      for (Path folder : folders) {
        removeIfOrphan(folder);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("Left temporary folders alone", e);
    }
  }

  private static void removeIfOrphan(Path folder) {
    Path lock = folder.resolve(LOCK);
    try {
      if (LOCKED_HERE.contains(folder.toRealPath())
          || !Files.isWritable(lock)
          || !hasBeenThereForAMinute(lock)) {
        return;
      }
      try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
        if (tryLock(file) != null) {
          Path cluster = folder.resolve("postgresql").resolve("data");
          if (Files.exists(cluster)) {
            PostgresLeftover.clear(cluster.toRealPath());
          }
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    } catch (IOException e) {
      LOG.debug("Left {} alone", folder, e);
    }
  }

  /** A younger one may belong to a process that has not locked it yet. */
  private static boolean hasBeenThereForAMinute(Path lock) throws IOException {
    long age = System.currentTimeMillis() - Files.getLastModifiedTime(lock).toMillis();
    return age > TimeUnit.MINUTES.toMillis(1);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** These would be taken apart by the shell that pg_ctl uses or by Kafka's list of folders. */
  private static void refuseUnsafeName(Path path) {
    if (path.toString().matches(".*[\"$`\\\\,].*")) {
      throw new StartRefusal("embedded.folder-name", path);
    }
  }

  private static String reason(IOException e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
  }
}

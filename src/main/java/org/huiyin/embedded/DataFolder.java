package org.huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder with the data of the embedded servers, locked against a second process. */
final class DataFolder {

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
        wanted = Files.createTempDirectory("huiyin-");
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

  boolean temporary() {
    return temporary;
  }

  /** Lets another process have the folder; deletes it when it was a temporary one. */
  void close() {
    try {
      lockFile.close();
      if (temporary) {
        FileSystemUtils.deleteRecursively(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel file =
        FileChannel.open(
            path.resolve("huiyin.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (tryLock(file) == null) {
      String owner = Files.readString(path.resolve("huiyin.lock")).strip();
      file.close();
      throw new StartRefusal("embedded.folder-in-use", path, owner.isEmpty() ? "?" : owner);
    }
    file.truncate(0);
    file.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return file;
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

package org.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.bench.data.DataSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where the servers have their data: a folder for one run, or one that the next run finds again.
 */
final class KeptData {

  private static final String COMPLETE = "complete";

  private final Path home;

  private KeptData(Path home) {
    this.home = home;
  }

  /**
   * Chooses the folder.
   *
   * @param wanted the data that is to be in it; null for none
   * @param parent where data is kept; null to keep none
   * @param temporary a folder for this run
   */
  static KeptData of(@Nullable DataSet wanted, @Nullable Path parent, Path temporary) {
    return new KeptData(
        wanted == null || parent == null
            ? temporary.resolve("once")
            : wanted.folderIn(parent.toAbsolutePath()));
  }

  /** Returns the folder for the servers; what an interrupted run left in it is gone. */
  Path prepared() throws IOException {
    if (!isThere()) {
      FileSystemUtils.deleteRecursively(home);
      Files.createDirectories(home);
    }
    return home.resolve("data");
  }

  /** Whether the data is complete. */
  boolean isThere() {
    return Files.exists(home.resolve(COMPLETE));
  }

  /** Remembers that the data is complete. */
  void isNowThere() throws IOException {
    Files.createFile(home.resolve(COMPLETE));
  }
}

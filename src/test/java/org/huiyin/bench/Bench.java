package org.huiyin.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what was asked for. Not a test by its name, so that only the profile finds it. */
class Bench {

  private static final Path RESULTS = Path.of("target", "bench", "results.json");

  @TempDir private Path folder;

  @Test
  void run() throws Exception {
    Options options = new Options();
    double load = Surroundings.load();
    Results results = new Results();
    try (Stage stage = new Stage(folder.resolve("data"))) {
      if (options.wants("events.commit-to-inbox")) {
        new CommitToInbox(options, stage).measure(results);
      }
      if (options.wants("events.relay-drain") || options.wants("events.inbox-drain")) {
        new Drains(options, stage).measure(results);
      }
      if (options.wants("events.live")) {
        new LivePages(options, stage, folder).measure(results);
      }
      if (options.wants("lifecycle")) {
        new Lifecycles(options, stage).measure(results);
      }
      results.write(RESULTS, Surroundings.of(options, stage.jdbc(), load));
    }
    System.out.println("\n" + results.table() + "\nin " + RESULTS);
  }
}

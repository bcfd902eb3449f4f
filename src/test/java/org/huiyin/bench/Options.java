package org.huiyin.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.bench.data.DataSet;
import org.jspecify.annotations.Nullable;

/** What can be chosen on the command line; without a choice the run is short. */
final class Options {

  private static final String ALL = "generate,tasklist,page,events,lifecycle,burst,start";

  private final boolean full = Boolean.getBoolean("bench.full");
  private final Set<String> only =
      Arrays.stream(System.getProperty("bench.only", full ? ALL + ",nodes" : ALL).split(","))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());

  /** Whether figures that begin so are wanted, all or some. */
  boolean wants(String figures) {
    return only.stream().anyMatch(one -> figures.startsWith(one) || one.startsWith(figures));
  }

  /** How often everything is measured; a figure is the median. */
  int rounds() {
    return Integer.getInteger("bench.rounds", 3);
  }

  /** How long a round lasts that is not over when something is done. */
  int seconds() {
    return Integer.getInteger("bench.seconds", full ? 10 : 4);
  }

  /** How long everything runs before it is measured, for the compiler. */
  int warmUp() {
    return Integer.getInteger("bench.warm-up", full ? 60 : 10);
  }

  /** How often the application is started. */
  int starts() {
    return full ? 3 : 1;
  }

  /** Whether everything is measured, not only what changes most. */
  boolean full() {
    return full;
  }

  /** Events in a backlog. */
  int backlog() {
    return Integer.getInteger("bench.backlog", full ? 100_000 : 20_000);
  }

  /** Proposals that come all at once. */
  int burst() {
    return Integer.getInteger("bench.burst", full ? 5_000 : 500);
  }

  /** Open pages. */
  int pages() {
    return Integer.getInteger("bench.pages", 1_000);
  }

  /** Clients at the same time, one series after the other. */
  int[] clients() {
    return Arrays.stream(System.getProperty("bench.clients", full ? "1,8,16" : "8").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  /** The data that is to be there before anything is measured; null for none. */
  @Nullable DataSet dataSet() {
    int usual = full ? 100_000 : 2_000;
    int proposals = Integer.getInteger("bench.proposals", wantsData() ? usual : 0);
    return proposals == 0
        ? null
        : DataSet.of(
            proposals, Integer.getInteger("bench.open", 0), Long.getLong("bench.seed", 1L));
  }

  private boolean wantsData() {
    return wants("generate") || wants("tasklist") || wants("page");
  }

  /** The folder in which data is kept for the next run; null for none. */
  @Nullable Path data() {
    String folder = System.getProperty("bench.data");
    return folder == null ? null : Path.of(folder);
  }

  /** Names the extent for the record. */
  String extent() {
    return full ? "full" : "short";
  }
}

package org.huiyin.bench;

import java.nio.file.Path;
import java.util.List;
import org.huiyin.bench.data.DataSet;
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
    DataSet wanted = options.dataSet();
    KeptData kept = KeptData.of(wanted, options.data(), folder);
    Path data = kept.prepared();
    Surroundings surroundings;
    List<Double> rates = List.of();
    long open = 0;
    try (Stage stage = new Stage(data)) {
      if (wanted != null && !kept.isThere()) {
        generate(wanted, stage, results);
        kept.isNowThere();
      }
      if (options.wants("tasklist")) {
        new TaskLists(options, stage).measure(results);
      }
      if (options.wants("page")) {
        new Pages(options, stage).measure(results);
      }
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
        open = openItems(stage);
        rates = new Lifecycles(options, stage).measure(results);
      }
      if (options.wants("nodes")) {
        new Nodes(options, stage).measure(results);
      }
      if (options.wants("burst")) {
        new Burst(options, stage).measure(results);
      }
      surroundings = Surroundings.of(options, stage.jdbc(), load);
    }
    if (options.full() && open > 0 && !rates.isEmpty()) {
      try (Stage stage = new Stage(folder.resolve("empty"))) {
        new Lifecycles(options, stage).compare(results, rates, open);
      }
    }
    if (options.wants("start")) {
      new Start(options, data).measure(results);
    }
    results.write(RESULTS, surroundings);
    System.out.println("\n" + results.table() + "\nin " + RESULTS);
  }

  private static long openItems(Stage stage) {
    return stage
        .jdbc()
        .sql("select count(*) from work_item where state = 'OPEN'")
        .query(Long.class)
        .single();
  }

  private static void generate(DataSet wanted, Stage stage, Results results) throws Exception {
    DataSet.Written written = wanted.into(stage);
    String size =
        "%,d proposals, %,d open items, %,d rows, %.2f GB"
            .formatted(
                wanted.proposals(), written.openItems(), written.rows(), written.bytes() / 1e9);
    results.add(
        Figure.lowerIsBetter("generate.duration", "s")
            .ours(List.of(written.seconds()))
            .size(size)
            .made());
    results.add(
        Figure.higherIsBetter("generate.rows-per-second", "rows/s")
            .ours(List.of(written.rows() / written.seconds()))
            .size(size)
            .made());
    results.add(
        Figure.lowerIsBetter("generate.bytes-per-proposal", "B")
            .ours(List.of((double) written.bytes() / wanted.proposals()))
            .size(size)
            .made());
  }
}

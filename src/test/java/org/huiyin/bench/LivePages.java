package org.huiyin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiyin.notification.LiveNews;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Deed;
import org.huiyin.supervision.DepartmentReminded;
import org.huiyin.testing.ApplicationProcess;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes from the commit of a notice until it has come to the pages that are open, and
 * what open pages cost the node. Each notice of a department goes to a fifth of them.
 */
final class LivePages {

  private static final int DEPARTMENTS = 5;
  private static final int PAGES_EACH = 4;
  private static final int PER_SECOND = 5;
  private static final String NAME = "events.live-";

  private final Options options;
  private final Stage stage;
  private final Path folder;
  private final JdbcClient jdbc;
  private final Town town;

  LivePages(Options options, Stage stage, Path folder) {
    this.options = options;
    this.stage = stage;
    this.folder = folder;
    this.jdbc = stage.jdbc();
    this.town = Town.foundedIn(jdbc);
  }

  void measure(Results results) throws IOException, InterruptedException {
    UUID proposal = new Life(stage.node().context(), town).assigned();
    stage.node().awaitSettled();
    Path users = folder.resolve("users");
    Files.write(users, users());
    List<Durations> rounds = new ArrayList<>();
    List<Double> threads = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (int i = 0; i < options.rounds() + 1; i++) {
      int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
      double memoryBefore = memory();
      try (ApplicationProcess client = client(users)) {
        client.awaitOutput(Pattern.compile("OPEN"));
        threads.add(ManagementFactory.getThreadMXBean().getThreadCount() - (double) threadsBefore);
        memory.add(memory() - memoryBefore);
        rounds.add(round(proposal, client));
      }
      Pace.until(() -> stage.node().bean(LiveNews.class).openPages() == 0);
    }
    record(results, rounds.subList(1, rounds.size()), threads, memory);
  }

  private void record(
      Results results, List<Durations> rounds, List<Double> threads, List<Double> memory) {
    String name = NAME + options.pages();
    String size =
        "%d × %d s, %d notices/s, each to %d pages"
            .formatted(
                options.rounds(), options.seconds(), PER_SECOND, options.pages() / DEPARTMENTS);
    for (int percent : new int[] {50, 99}) {
      results.add(
          Figure.lowerIsBetter(name + ".p" + percent, "ms")
              .ours(rounds.stream().map(round -> round.percentile(percent)).toList())
              .size(size)
              .made());
    }
    // the pools of the first round stay
    results.add(
        Figure.lowerIsBetter(name + ".threads", "more than without pages")
            .ours(threads.subList(1, threads.size()))
            .size(options.pages() + " pages")
            .made());
    results.add(
        Figure.lowerIsBetter(name + ".heap", "MB more than without pages")
            .ours(memory.subList(1, memory.size()))
            .size(options.pages() + " pages")
            .made());
  }

  private List<String> users() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < options.pages() / PAGES_EACH; i++) {
      names.add(
          town.addPerson(
                  "page" + i, town.department(1 + i % DEPARTMENTS).id(), Role.DEPARTMENT_HANDLER)
              .username());
    }
    return names;
  }

  private ApplicationProcess client(Path users) throws IOException {
    return ApplicationProcess.start(
        LiveClient.class.getName(),
        folder,
        part -> true,
        List.of(),
        stage
            .node()
            .bean(org.springframework.core.env.Environment.class)
            .getRequiredProperty("local.server.port"),
        users.toString(),
        Integer.toString(PAGES_EACH),
        Long.toString(stage.node().bean(LiveNews.class).position()),
        Integer.toString(options.seconds() * PER_SECOND / DEPARTMENTS));
  }

  private Durations round(UUID proposal, ApplicationProcess client)
      throws IOException, InterruptedException {
    Node.Commits commits = stage.node().bean(Node.Commits.class);
    commits.forget();
    Instant begin = stage.node().bean(java.time.Clock.class).instant();
    TransactionTemplate transaction = stage.node().bean(TransactionTemplate.class);
    Pace.keep(
        PER_SECOND,
        options.seconds() * PER_SECOND,
        1,
        i ->
            transaction.executeWithoutResult(
                tx -> stage.node().context().publishEvent(event(proposal, i, begin))));
    client.awaitOutput(Pattern.compile("DONE"));
    Map<Long, Long> committed = committed(begin, commits.times());
    return new Durations(
        client
            .output()
            .lines()
            .filter(line -> line.matches("\\d+ \\d+"))
            .map(line -> line.split(" "))
            .mapToLong(
                line -> (Long.parseLong(line[1]) - committed.get(Long.parseLong(line[0]))) * 1_000)
            .toArray());
  }

  private DepartmentReminded event(UUID proposal, int number, Instant at) {
    return new DepartmentReminded(
        proposal,
        UUID.randomUUID(),
        town.department(1 + number % DEPARTMENTS).id(),
        LocalDate.of(2026, 6, 2),
        Deed.bySystem(at));
  }

  /** When each notice was committed, in microseconds of the wall clock, by position. */
  private Map<Long, Long> committed(Instant begin, List<Long> commits) {
    long nanos = System.nanoTime();
    long micros = LiveClient.micros();
    Map<Long, Long> committed = new HashMap<>();
    List<Instant> instants = new ArrayList<>();
    jdbc.sql("select position, received_at from notice where received_at >= ? order by received_at")
        .param(begin.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              Instant received = row.getObject(2, OffsetDateTime.class).toInstant();
              if (instants.isEmpty() || !instants.get(instants.size() - 1).equals(received)) {
                instants.add(received);
              }
              committed.put(
                  row.getLong(1), micros - (nanos - commits.get(instants.size() - 1)) / 1_000);
            });
    return committed;
  }

  /** Megabytes in use after what is unused was given back. */
  private static double memory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}

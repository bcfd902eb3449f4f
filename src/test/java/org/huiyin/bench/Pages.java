package org.huiyin.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bench.data.DataSet;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.springframework.core.env.Environment;

/** How long pages take at a fixed pace, asked for by people of many committees. */
final class Pages {

  private static final int PER_SECOND = 20;
  private static final int AT_ONCE = 8;
  private static final int PEOPLE = 20;
  private static final int PROPOSALS_EACH = 50;
  private static final int MOST = 95;

  /** What the target leaves the server for a page. */
  private static final double WITHIN_MS = 60;

  private final Options options;
  private final Stage stage;

  Pages(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
  }

  /** A person and what the person may read. */
  private record Reader(Visitor visitor, List<UUID> proposals) {

    void open(String path) {
      try {
        visitor.open(path);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Where a page is, for the number of the asking. */
  private interface Place {

    String of(Reader reader, int number);
  }

  void measure(Results results) throws IOException, InterruptedException {
    long proposals = stage.jdbc().sql("select count(*) from proposal").query(Long.class).single();
    String label = "." + Label.of(proposals);
    boolean atFull = Label.isTarget(proposals);
    HttpClient http = HttpClient.newHttpClient();
    List<Reader> clerks = readers(http, Role.COMMITTEE_STAFF);
    List<Reader> handlers = readers(http, Role.DEPARTMENT_HANDLER);
    warmUp(clerks);
    page(results, "worklist" + label, clerks, (reader, number) -> "/tasks", atFull);
    page(results, "worklist-department" + label, handlers, (reader, number) -> "/tasks", atFull);
    page(
        results,
        "proposal" + label,
        clerks,
        (reader, number) -> "/proposals/" + reader.proposals.get(number % reader.proposals.size()),
        atFull);
    if (!options.full()) {
      return;
    }
    List<Reader> leads = readers(http, Role.COMMITTEE_LEAD);
    page(
        results,
        "worklist-filtered" + label,
        clerks,
        (reader, number) -> "/tasks?category=SOCIETY&light=YELLOW",
        atFull);
    page(results, "worklist-lead" + label, leads, (reader, number) -> "/tasks", atFull);
    page(results, "workbench" + label, clerks, (reader, number) -> "/workbench", false);
    page(results, "register" + label, clerks, (reader, number) -> "/proposals", false);
    page(results, "notices" + label, handlers, (reader, number) -> "/notices", false);
  }

  /** So that the page measured first is not slower than the others. */
  private void warmUp(List<Reader> readers) throws InterruptedException {
    int count = PER_SECOND * options.warmUp();
    Pace.keep(
        PER_SECOND,
        count,
        AT_ONCE,
        number -> {
          Reader reader = readers.get(number % readers.size());
          reader.open(
              number % 2 == 0
                  ? "/tasks"
                  : "/proposals/" + reader.proposals.get(number % reader.proposals.size()));
        });
  }

  private List<Reader> readers(HttpClient http, Role role)
      throws IOException, InterruptedException {
    int port =
        stage
            .node()
            .bean(Environment.class)
            .getRequiredProperty("local.server.port", Integer.class);
    List<Reader> readers = new ArrayList<>();
    for (CurrentUser user : new Users(stage).of(role, PEOPLE)) {
      readers.add(
          new Reader(
              Visitor.signIn(http, port, user.username(), DataSet.PASSWORD),
              proposalsOf(user.committeeId())));
    }
    return readers;
  }

  /** Some of a committee, from all its years. */
  private List<UUID> proposalsOf(UUID committee) {
    return stage
        .jdbc()
        .sql(
            """
            select id from proposal where committee_id = ? and case_number is not null
             order by hashtext(id::text) limit ?
            """)
        .params(committee, PROPOSALS_EACH)
        .query(UUID.class)
        .list();
  }

  private void page(
      Results results, String name, List<Reader> readers, Place place, boolean hasTarget)
      throws InterruptedException {
    List<Double> rounds = new ArrayList<>();
    round(readers, place);
    for (int round = 0; round < options.rounds(); round++) {
      rounds.add(round(readers, place).percentile(MOST));
    }
    Figure.Making figure =
        Figure.lowerIsBetter("page." + name + ".p95", "ms")
            .ours(rounds)
            .size(
                "%d × %d s at %d/s, %d people"
                    .formatted(options.rounds(), options.seconds(), PER_SECOND, readers.size()));
    results.add((hasTarget ? figure.target(WITHIN_MS) : figure).made());
  }

  private Durations round(List<Reader> readers, Place place) throws InterruptedException {
    int count = PER_SECOND * options.seconds();
    long[] nanos = new long[count];
    Pace.keep(
        PER_SECOND,
        count,
        AT_ONCE,
        number -> {
          Reader reader = readers.get(number % readers.size());
          long begin = System.nanoTime();
          reader.open(place.of(reader, number / readers.size()));
          nanos[number] = System.nanoTime() - begin;
        });
    return new Durations(nanos);
  }
}

package org.huiyin.bench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.huiyin.bench.Pace;
import org.huiyin.bench.Stage;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A set of proposals in all states, with everybody who has to do with them. The same numbers give
 * the same rows.
 *
 * @param proposals how many
 * @param openItems how many work items are open; 0 for a fifth of the proposals being open
 * @param seed where chance begins
 */
public record DataSet(int proposals, int openItems, long seed) {

  /** Rises when the same numbers give other rows, lest old ones are taken for them. */
  private static final int VERSION = 1;

  /** The password of everybody in a set. */
  public static final String PASSWORD = Town.PASSWORD;

  private static final int AT_ONCE = 1_000;
  private static final int WORKERS = 2;
  private static final int SMALL = 5_000;
  private static final int WEEKDAYS = 5;
  private static final long PROGRESS_EVERY = 3_000_000_000L;

  /**
   * Describes a set.
   *
   * @param proposals how many
   * @param openItems how many work items are open; 0 for a fifth of the proposals being open
   * @param seed where chance begins
   * @return the set
   */
  public static DataSet of(int proposals, int openItems, long seed) {
    return new DataSet(proposals, openItems, seed);
  }

  /**
   * What was written.
   *
   * @param rows in all tables
   * @param seconds it took
   * @param openItems how many work items are open
   * @param bytes the database is large
   */
  public record Written(long rows, double seconds, long openItems, long bytes) {}

  /**
   * Writes the set into the database of a stage; its node is another one afterwards.
   *
   * @param stage where
   * @return what was written
   */
  public Written into(Stage stage) throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    Theatre.Repertoire acted = act(stage);
    System.out.printf("%d lives acted in %.1f s%n", acted.templates().size(), since(begin));
    return into(stage, acted, begin);
  }

  Written into(Stage stage, Theatre.Repertoire acted, long begin)
      throws SQLException, InterruptedException {
    stage.stopNode();
    Load load = new Load(stage, acted);
    Plan plan;
    AtomicLong rows = new AtomicLong();
    Country country = Country.of(seed, proposals);
    try (Connection connection = load.connection()) {
      plan = new Plan(acted.templates(), country.towns(), this, Load.firstNumbers(connection));
      TableRows people = new TableRows();
      country.writeTo(people);
      Load.copy(connection, people);
      load.strip(connection);
      load.removePlayers(connection);
      write(load, plan, rows);
      TableRows numbers = new TableRows();
      plan.writeNumbersTo(numbers);
      Load.copy(connection, numbers);
      System.out.printf(
          "%,d rows written after %.1f s; making indexes%n", rows.get(), since(begin));
      load.dress(WORKERS);
      Load.continueBehind(connection, plan);
    }
    double seconds = since(begin);
    stage.startNode();
    long bytes =
        stage.jdbc().sql("select pg_database_size(current_database())").query(Long.class).single();
    return new Written(rows.get(), seconds, plan.openItems(), bytes);
  }

  /** Acts what is multiplied; a small set needs fewer different ones. */
  Theatre.Repertoire act(Stage stage) throws SQLException {
    return new Theatre(stage).act(scene -> true, proposals < SMALL ? 1 : WEEKDAYS);
  }

  private void write(Load load, Plan plan, AtomicLong rows) throws InterruptedException {
    Town troupe = Country.troupe();
    AtomicLong done = new AtomicLong();
    AtomicLong told = new AtomicLong(System.nanoTime());
    long from = System.nanoTime();
    Pace.together(
        WORKERS,
        () -> {
          try (Connection connection = load.connection()) {
            Rendering rendering = new Rendering(troupe, seed);
            for (List<Copy.Planned> next = some(plan); !next.isEmpty(); next = some(plan)) {
              TableRows some = rendering.of(next);
              rows.addAndGet(rendering.lines());
              Load.copy(connection, some);
              long now =
                  done.addAndGet(next.stream().mapToInt(one -> one.template().proposals()).sum());
              tellProgress(now, from, told);
            }
          }
          return null;
        });
  }

  private static List<Copy.Planned> some(Plan plan) {
    synchronized (plan) {
      return plan.next(AT_ONCE);
    }
  }

  private void tellProgress(long done, long from, AtomicLong told) {
    long now = System.nanoTime();
    long before = told.get();
    if (now - before > PROGRESS_EVERY && told.compareAndSet(before, now)) {
      double rate = done / since(from);
      System.out.printf(
          "%,d of %,d proposals, %,.0f/s, %,.0f s remaining%n",
          done, proposals, rate, (proposals - done) / rate);
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  /**
   * What identifies the rows of the set, were it written now.
   *
   * @param templates what is multiplied
   */
  String digest(List<Template> templates) {
    Country country = Country.of(seed, proposals);
    Map<String, Long> first = new TreeMap<>();
    templates.forEach(template -> template.identities().forEach(one -> first.put(one.table(), 1L)));
    Plan plan = new Plan(templates, country.towns(), this, new Plan.FirstNumbers(1, first));
    Map<String, MessageDigest> digests = new TreeMap<>();
    TableRows people = new TableRows();
    country.writeTo(people);
    digest(people, digests);
    Rendering rendering = new Rendering(Country.troupe(), seed);
    for (List<Copy.Planned> next = some(plan); !next.isEmpty(); next = some(plan)) {
      digest(rendering.of(next), digests);
    }
    TableRows numbers = new TableRows();
    plan.writeNumbersTo(numbers);
    digest(numbers, digests);
    StringBuilder all = new StringBuilder();
    digests.forEach(
        (table, digest) ->
            all.append(HexFormat.of().formatHex(digest.digest()), 0, 16)
                .append(' ')
                .append(table, 0, table.indexOf(' '))
                .append('\n'));
    return all.toString();
  }

  private static void digest(TableRows rows, Map<String, MessageDigest> digests) {
    rows.forEach(
        (table, lines) ->
            digests
                .computeIfAbsent(table, one -> sha256())
                .update(lines.bytes(), 0, lines.length()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A folder for exactly this set, as this code would write it.
   *
   * @param parent where kept sets are
   * @return its folder, whether or not it exists
   */
  public Path folderIn(Path parent) {
    return parent.resolve("%d-%d-%d-%s".formatted(proposals, openItems, seed, schema()));
  }

  /** Changes with the tables and the processes. */
  private static String schema() {
    MessageDigest digest = sha256();
    digest.update((byte) VERSION);
    try {
      for (String pattern :
          List.of("classpath*:db/migration/**/*.sql", "classpath*:bpmn/**/*.*mn")) {
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
        Arrays.sort(resources, Comparator.comparing(one -> String.valueOf(one.getFilename())));
        for (Resource one : resources) {
          digest.update(String.valueOf(one.getFilename()).getBytes(StandardCharsets.UTF_8));
          try (InputStream content = one.getInputStream()) {
            digest.update(content.readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }
}

package org.huiyin.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the play of this database has come, so that one that was interrupted goes on where it
 * was. The table is made by the first play: a committee that plays nothing does not have it.
 */
@Component
class PlayRecord {

  /** The play of a database: from when to when it plays, the day reached, whether it has ended. */
  record Reached(LocalDate first, LocalDate last, LocalDate day, boolean ended) {}

  private final JdbcClient jdbc;

  PlayRecord(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Reached> read() {
    boolean played =
        jdbc.sql("select to_regclass('demo_play') is not null").query(Boolean.class).single();
    if (!played) {
      return Optional.empty();
    }
    return jdbc.sql("select first_day, last_day, reached_day, ended from demo_play")
        .query(
            (row, number) ->
                new Reached(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4)))
        .optional();
  }

  void begin(LocalDate first, LocalDate last) {
    jdbc.sql(
            """
            create table if not exists demo_play (
              id integer primary key check (id = 1), first_day date not null, last_day date not null,
              reached_day date not null, ended boolean not null)
            """)
        .update();
    jdbc.sql("insert into demo_play values (1, ?, ?, ?, false)")
        .params(first, last, first)
        .update();
  }

  void reach(LocalDate day) {
    jdbc.sql("update demo_play set reached_day = ?").param(day).update();
  }

  void end() {
    jdbc.sql("update demo_play set ended = true").update();
  }

  /** When the last deed was done; the clock of a play that goes on must not stand before it. */
  Optional<Instant> lastDeed() {
    return jdbc.sql("select max(at) from timeline_entry")
        .query((row, number) -> row.getTimestamp(1))
        .optional()
        .map(java.sql.Timestamp::toInstant);
  }
}

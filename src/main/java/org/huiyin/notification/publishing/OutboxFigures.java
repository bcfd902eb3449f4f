package org.huiyin.notification.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits in the outbox. */
@Component
public class OutboxFigures {

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What waits.
   *
   * @param unsent rows not sent yet
   * @param refused those among them that the broker did not take
   * @param oldest when the oldest of them happened
   * @param oldestAge its age; zero without one
   */
  public record Figures(long unsent, long refused, @Nullable Instant oldest, Duration oldestAge) {}

  /**
   * Counts.
   *
   * @return the figures of all nodes
   */
  public Figures now() {
    return jdbc.sql(
            """
            select count(*) as unsent, count(*) filter (where attempts > 0) as refused,
                   (select occurred_at from outbox where sent_at is null order by position limit 1) as oldest
              from outbox where sent_at is null
            """)
        .query(
            (row, n) -> {
              OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
              Instant instant = oldest == null ? null : oldest.toInstant();
              return new Figures(
                  row.getLong("unsent"), row.getLong("refused"), instant, age(instant));
            })
        .single();
  }

  private Duration age(@Nullable Instant since) {
    return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
  }
}

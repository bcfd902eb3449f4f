package org.huiyin.notification.webhook;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits for end points. */
@Component
public class WebhookFigures {

  private final JdbcClient jdbc;

  WebhookFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What waits.
   *
   * @param endPoints end points there are
   * @param paused those among them that are paused
   * @param waiting deliveries that wait
   * @param failing those among them that failed at least once
   * @param givenUp deliveries that were given up and not asked for again
   * @param oldest since when the oldest one waits; null without one
   */
  public record Figures(
      long endPoints,
      long paused,
      long waiting,
      long failing,
      long givenUp,
      @Nullable OffsetDateTime oldest) {}

  /**
   * Counts.
   *
   * @return the figures of all committees
   */
  public Figures now() {
    return jdbc.sql(
            """
            select (select count(*) from webhook) as end_points,
                   (select count(*) from webhook where state = 'PAUSED') as paused,
                   (select count(*) from webhook_delivery where state = 'WAITING') as waiting,
                   (select count(*) from webhook_delivery where state = 'WAITING' and failures > 0) as failing,
                   (select count(*) from webhook_delivery where state = 'GIVEN_UP') as given_up,
                   (select min(created_at) from webhook_delivery where state = 'WAITING') as oldest
            """)
        .query(
            (row, number) ->
                new Figures(
                    row.getLong("end_points"),
                    row.getLong("paused"),
                    row.getLong("waiting"),
                    row.getLong("failing"),
                    row.getLong("given_up"),
                    row.getObject("oldest", OffsetDateTime.class)))
        .single();
  }
}

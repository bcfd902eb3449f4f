package org.huiyin.notification.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.huiyin.notification.publishing.EventSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets which events and commands were received, a little at a time, once no topic can bring them
 * again: even a consumer thrown back to the beginning finds them known.
 */
@Component
class ReceivedCleanup {

  private static final int AT_ONCE = 5_000;

  /** Brokers delete whole segments, which may be kept for some time after their last message. */
  private static final Duration MARGIN = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration topicRetention;

  ReceivedCleanup(JdbcClient jdbc, Clock clock, EventSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.topicRetention = settings.topicRetention();
  }

  /** Deletes what is older than any message; topics that keep all have no such age. */
  @Scheduled(cron = "${huiyin.events.cleanup:0 40 3 * * *}", zone = "Asia/Shanghai")
  void clean() {
    if (topicRetention.isNegative()) {
      return;
    }
    Instant before = clock.instant().minus(topicRetention).minus(MARGIN);
    delete(
        """
        delete from received_event where event_id in (
          select event_id from received_event where received_at < ? limit ?)
        """,
        before);
    delete(
        """
        delete from received_command where id in (
          select id from received_command where answered_at < ? limit ?)
        """,
        before);
  }

  private void delete(String sql, Instant before) {
    int deleted;
    do {
      deleted = jdbc.sql(sql).params(Timestamp.from(before), AT_ONCE).update();
    } while (deleted == AT_ONCE);
  }
}

package org.huiyin.notification.publishing;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes rows that were sent long ago, a little at a time. */
@Component
class OutboxCleanup {

  private static final int AT_ONCE = 5_000;

  private final OutboxTable table;
  private final Clock clock;
  private final EventSettings settings;

  OutboxCleanup(OutboxTable table, Clock clock, EventSettings settings) {
    this.table = table;
    this.clock = clock;
    this.settings = settings;
  }

  /** Deletes what is older than the settings keep. */
  @Scheduled(cron = "${huiyin.events.cleanup:0 40 3 * * *}", zone = "Asia/Shanghai")
  void clean() {
    Instant before = clock.instant().minus(settings.keepSent());
    int deleted;
    do {
      deleted = table.deleteSent(before, AT_ONCE);
    } while (deleted == AT_ONCE);
  }
}

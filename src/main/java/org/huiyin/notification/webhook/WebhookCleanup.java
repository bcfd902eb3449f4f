package org.huiyin.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes deliveries that were made or given up long ago, a little at a time. */
@Component
class WebhookCleanup {

  private static final int AT_ONCE = 1_000;

  private final DeliveryQueue queue;
  private final Clock clock;
  private final WebhookSettings settings;

  WebhookCleanup(DeliveryQueue queue, Clock clock, WebhookSettings settings) {
    this.queue = queue;
    this.clock = clock;
    this.settings = settings;
  }

  /** Deletes what is older than the settings keep. */
  @Scheduled(cron = "${huiyin.webhooks.cleanup:0 50 3 * * *}", zone = "Asia/Shanghai")
  void clean() {
    Instant before = clock.instant().minus(settings.keep());
    int deleted;
    do {
      deleted = queue.deleteSettled(before, AT_ONCE);
    } while (deleted == AT_ONCE);
  }
}

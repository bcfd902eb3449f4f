package org.huiyin.notification.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What is compared. */
enum Candidate {
  /** Our relay as it is delivered. */
  OURS("ours"),

  /** The library with the settings its tuning guide proposes. */
  LIBRARY("library, tuned"),

  /** The library as it is delivered. */
  LIBRARY_DEFAULTS("library, defaults");

  private static final Map<String, Object> TUNED =
      Map.of(
          "namastack.outbox.polling.batch-size", "1000",
          "namastack.outbox.polling.fixed.interval", "25ms",
          "namastack.outbox.processing.executor-core-pool-size", "16",
          "namastack.outbox.processing.executor-max-pool-size", "32",
          "namastack.outbox.instance.heartbeat-interval", "1s",
          "namastack.outbox.instance.stale-instance-timeout", "10s",
          // two names of one setting, the scheduler reads numbers only
          "namastack.outbox.rebalance-interval", "1000",
          "namastack.outbox.retry.max-retries", "1000000");

  private final String title;

  Candidate(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Makes a node; it does not send before it is started. */
  OutboxUnderTest on(Place place, Clock clock) {
    return switch (this) {
      case OURS -> new OwnOutbox(place, OutboxNode.settings(Duration.ofSeconds(2), 500));
      case LIBRARY -> new LibraryOutbox(place, clock, TUNED);
      case LIBRARY_DEFAULTS -> new LibraryOutbox(place, clock, Map.of());
    };
  }

  OutboxUnderTest on(Place place) {
    return on(place, Clock.systemUTC());
  }
}

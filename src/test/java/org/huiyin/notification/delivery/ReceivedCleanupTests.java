package org.huiyin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.huiyin.notification.publishing.EventSettings;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long it is known what was received. */
class ReceivedCleanupTests extends LifeTest {

  @Autowired private EventSettings settings;
  @Autowired private ReceivedCleanup cleanup;

  private UUID receivedBefore(Duration age) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into received_event (event_id, received_at) values (?, ?)")
        .params(id, Timestamp.from(clock.instant().minus(age)))
        .update();
    return id;
  }

  private boolean isKnown(UUID id) {
    return jdbc.sql("select exists (select 1 from received_event where event_id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  @Test
  void isLongerThanATopicCanBringItAgain() {
    UUID stillOnTheTopic = receivedBefore(settings.topicRetention().plusDays(29));
    UUID gone = receivedBefore(settings.topicRetention().plusDays(31));

    cleanup.clean();

    assertThat(isKnown(stillOnTheTopic)).isTrue();
    assertThat(isKnown(gone)).isFalse();
  }

  @Test
  void isForEverWhenTopicsKeepAll() {
    UUID old = receivedBefore(Duration.ofDays(4_000));
    EventSettings keepingAll =
        new EventSettings(
            "/huiyin",
            3,
            (short) 1,
            Duration.ofMillis(-1),
            Duration.ofSeconds(2),
            500,
            Duration.ofDays(30),
            1);

    new ReceivedCleanup(jdbc, clock, keepingAll).clean();

    assertThat(isKnown(old)).isTrue();
  }
}

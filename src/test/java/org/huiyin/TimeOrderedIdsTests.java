package org.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTests {

  private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

  @Test
  void areOfVersionSevenAndCarryTheTime() {
    UUID id = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void riseEvenWhenTheClockStandsStill() {
    TimeOrderedIds ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC));
    List<String> made = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();
    assertThat(made).doesNotHaveDuplicates().isSorted();
  }
}

package org.huiyin.notification.publishing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huiyin.embedded.OwnBroker;
import org.huiyin.notification.publishing.Wire.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The broker is away for a while, and things happen nonetheless. */
class OutageComparison extends Comparison {

  private static final int PROPOSALS = 20;
  private static final int EVENTS = 200;
  private static final Duration AWAY = Duration.ofSeconds(90);

  @ParameterizedTest
  @EnumSource(Candidate.class)
  void brokerAway(Candidate candidate) throws Exception {
    try (OwnBroker broker = new OwnBroker()) {
      broker.start();
      Place place = place().with(broker.address());
      createTopic(place);
      try (OutboxUnderTest node = candidate.on(place);
          Wire wire = new Wire(place.broker())) {
        Business business = Business.with(PROPOSALS, node.jdbc());
        node.start();
        happen(node, business.proposals().get(0));
        wire.await(Business.events(node.jdbc()), PATIENCE);
        broker.stop();
        for (int i = 0; i < EVENTS; i++) {
          happen(node, business.proposals().get(i % PROPOSALS));
        }
        new CountDownLatch(1).await(AWAY.toSeconds(), TimeUnit.SECONDS);
        broker.start();
        long back = System.nanoTime();
        Outcome outcome = wire.await(Business.events(node.jdbc()), PATIENCE);
        Report.row(
            "broker away for 90 s, 200 events meanwhile",
            candidate,
            "the last that came did so %s after the return; %s"
                .formatted(Report.seconds(Math.max(0, outcome.last() - back)), outcome));
      }
    }
  }
}

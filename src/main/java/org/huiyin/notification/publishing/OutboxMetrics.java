package org.huiyin.notification.publishing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.huiyin.notification.publishing.OutboxFigures.Figures;
import org.springframework.stereotype.Component;

/** What monitoring sees of the outbox. */
@Component
class OutboxMetrics implements MeterBinder {

  private final OutboxFigures outbox;
  private final Relay relay;

  OutboxMetrics(OutboxFigures outbox, Relay relay) {
    this.outbox = outbox;
    this.relay = relay;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("huiyin.outbox.unsent", outbox, o -> o.now().unsent())
        .description("Events waiting to be sent, of all nodes")
        .register(registry);
    Gauge.builder("huiyin.outbox.refused", outbox, o -> o.now().refused())
        .description("Events the broker does not take, of all nodes")
        .register(registry);
    Gauge.builder("huiyin.outbox.oldest", outbox, o -> seconds(o.now()))
        .description("Age of the oldest event waiting to be sent")
        .baseUnit("seconds")
        .register(registry);
    FunctionCounter.builder("huiyin.outbox.sent", relay, r -> r.state().sent())
        .description("Events sent by this node")
        .register(registry);
    FunctionCounter.builder("huiyin.outbox.failures", relay, r -> r.state().failures())
        .description("Failed attempts of this node to send")
        .register(registry);
  }

  private static double seconds(Figures figures) {
    return figures.oldestAge().toMillis() / 1_000.0;
  }
}

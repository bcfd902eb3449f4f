package org.huiyin.notification.webhook;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What is measured of webhooks. */
@Component
class WebhookMetrics implements MeterBinder {

  private final WebhookFigures figures;
  private final WebhookSender sender;

  WebhookMetrics(WebhookFigures figures, WebhookSender sender) {
    this.figures = figures;
    this.sender = sender;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("huiyin.webhooks.waiting", figures, f -> f.now().waiting())
        .description("Deliveries that wait, of all nodes")
        .register(registry);
    Gauge.builder("huiyin.webhooks.given.up", figures, f -> f.now().givenUp())
        .description("Deliveries given up, of all nodes")
        .register(registry);
    Gauge.builder("huiyin.webhooks.paused", figures, f -> f.now().paused())
        .description("End points that are paused")
        .register(registry);
    FunctionCounter.builder("huiyin.webhooks.delivered", sender, WebhookSender::delivered)
        .description("Messages this node delivered")
        .register(registry);
    FunctionCounter.builder("huiyin.webhooks.failures", sender, WebhookSender::failed)
        .description("Attempts of this node that failed")
        .register(registry);
  }
}

package org.huiyin.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.huiyin.notification.webhook.WebhookFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether other systems get what they are to get by HTTP. */
@Service
@Transactional(readOnly = true)
public class WebhookHealth {

  private final WebhookFigures figures;

  WebhookHealth(WebhookFigures figures) {
    this.figures = figures;
  }

  /**
   * How things stand, in all committees.
   *
   * @param endPoints end points there are
   * @param paused those among them that are paused
   * @param waiting deliveries that wait
   * @param failing those among them that failed at least once
   * @param givenUp deliveries that were given up and not asked for again
   * @param oldest since when the oldest one waits; null without one
   */
  public record Reading(
      long endPoints,
      long paused,
      long waiting,
      long failing,
      long givenUp,
      @Nullable Instant oldest) {}

  /**
   * Looks how things stand.
   *
   * @return the reading
   */
  public Reading now() {
    WebhookFigures.Figures now = figures.now();
    OffsetDateTime oldest = now.oldest();
    return new Reading(
        now.endPoints(),
        now.paused(),
        now.waiting(),
        now.failing(),
        now.givenUp(),
        oldest == null ? null : oldest.toInstant());
  }
}

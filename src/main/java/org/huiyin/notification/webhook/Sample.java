package org.huiyin.notification.webhook;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventSettings;
import org.huiyin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An event about nothing, with which the other side is tried. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sample {

  /** Its CloudEvents type. */
  public static final String TYPE = "org.huiyin.webhook.sample.v1";

  private final JdbcClient jdbc;
  private final Bell bell;
  private final Ids ids;
  private final Clock clock;
  private final URI source;

  Sample(JdbcClient jdbc, Bell bell, Ids ids, Clock clock, EventSettings settings) {
    this.jdbc = jdbc;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
    this.source = URI.create(settings.source());
  }

  /**
   * Puts a sample among what waits.
   *
   * @param webhookId where to
   * @return id of the delivery
   */
  public UUID send(UUID webhookId) {
    UUID id = ids.next();
    UUID eventId = ids.next();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    String body =
        StructuredEvent.write(
            CloudEventBuilder.v1()
                .withId(eventId.toString())
                .withSource(source)
                .withType(TYPE)
                .withTime(now)
                .withData(
                    "application/json",
                    ContractJson.write(Map.of("webhookId", webhookId))
                        .getBytes(StandardCharsets.UTF_8))
                .build());
    jdbc.sql(
            """
            insert into webhook_delivery (id, webhook_id, event_id, type, body, due_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, webhookId, eventId, TYPE, body, now, now)
        .update();
    bell.ringAfterCommit();
    return id;
  }
}

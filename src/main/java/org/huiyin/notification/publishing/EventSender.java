package org.huiyin.notification.publishing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiyin.notification.publishing.OutboxTable.Unsent;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/** Sends outbox rows as CloudEvents in binary mode and tells when the broker has them for good. */
@Component
class EventSender implements DisposableBean {

  private final KafkaTemplate<String, byte[]> kafka;
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final URI source;

  EventSender(ProducerFactory<?, ?> configured, EventSettings settings) {
    Map<String, Object> properties = new HashMap<>(configured.getConfigurationProperties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    producers =
        new DefaultKafkaProducerFactory<>(
            properties, new StringSerializer(), new ByteArraySerializer());
    kafka = new KafkaTemplate<>(producers);
    kafka.setProducerListener(new Quiet());
    source = URI.create(settings.source());
  }

  /** Failures are the relay's to report, once and not for every message. */
  private static final class Quiet implements ProducerListener<String, byte[]> {

    @Override
    public void onError(
        ProducerRecord<String, byte[]> message, RecordMetadata metadata, Exception exception) {
      // told by the future
    }
  }

  /** Sends a row; the future ends when all replicas in sync have it. */
  CompletableFuture<SendResult<String, byte[]>> send(Unsent row) {
    try {
      return kafka.send(message(row));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private ProducerRecord<String, byte[]> message(Unsent row) {
    OutboxEntry entry = row.entry();
    String key = entry.key().toString();
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(entry.eventId().toString())
            .withSource(source)
            .withType(entry.type())
            .withSubject(key)
            .withTime(entry.occurredAt().atOffset(ZoneOffset.UTC))
            .withData("application/json", entry.data().getBytes(StandardCharsets.UTF_8))
            .withExtension("partitionkey", key)
            .withExtension("sequence", sequence(row.position()));
    if (entry.traceparent() != null) {
      event.withExtension("traceparent", entry.traceparent());
    }
    CloudEvent built = event.build();
    return KafkaMessageFactory.<String>createWriter(entry.topic(), key).writeBinary(built);
  }

  /** Nineteen digits, so that sequences are in order as texts too. */
  private static String sequence(long position) {
    String digits = Long.toString(position);
    return "0".repeat(19 - digits.length()) + digits;
  }

  @Override
  public void destroy() {
    producers.destroy();
  }
}

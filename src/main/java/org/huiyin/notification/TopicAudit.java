package org.huiyin.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the topics from their beginning and compares them with the outbox: each event is there, no
 * other is, and those of one proposal stand in their order.
 */
@Component
public class TopicAudit {

  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrapServers;
  private final JdbcClient jdbc;

  TopicAudit(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, JdbcClient jdbc) {
    this.bootstrapServers = bootstrapServers;
    this.jdbc = jdbc;
  }

  /**
   * What was found.
   *
   * @param missing events of the outbox that no topic has
   * @param unknown events of a topic that the outbox does not have
   * @param disordered events that stand before an earlier one of their proposal
   */
  public record Findings(long missing, long unknown, long disordered) {

    /**
     * Sums them up.
     *
     * @return how many faults there are; 0 when topics and outbox agree
     */
    public long faults() {
      return missing + unknown + disordered;
    }
  }

  /**
   * Reads everything the topics keep; meant for checks, not for the running day. Sent events that
   * were cleaned up from the outbox count as unknown.
   *
   * @return what was found
   */
  public Findings read() {
    Map<UUID, Long> positions = new HashMap<>();
    jdbc.sql("select event_id, position from outbox")
        .query(
            row -> {
              positions.put(row.getObject(1, UUID.class), row.getLong(2));
            });
    Map<UUID, Long> seen = new HashMap<>();
    Map<String, Long> latest = new HashMap<>();
    long unknown = 0;
    long disordered = 0;
    for (ConsumerRecord<String, byte[]> event : wholeTopics()) {
      UUID id = idOf(event);
      Long position = positions.get(id);
      if (position == null) {
        unknown++;
      } else if (seen.put(id, position) == null) {
        Long before = latest.put(event.key(), position);
        disordered += before != null && before > position ? 1 : 0;
      }
    }
    return new Findings(positions.size() - seen.size(), unknown, disordered);
  }

  private static UUID idOf(ConsumerRecord<String, byte[]> event) {
    return UUID.fromString(
        new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
  }

  private List<ConsumerRecord<String, byte[]>> wholeTopics() {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          jdbc.sql("select distinct topic from outbox").query(String.class).list().stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(all::add);
      }
    }
    return all;
  }
}

package org.huiyin.notification;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as a system we did not write would. */
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  /**
   * Opens a topic that exists.
   *
   * @param broker bootstrap servers
   * @param topic the topic
   */
  public TopicReader(String broker, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Returns what the topic holds of some keys.
   *
   * @param keys the keys
   * @return all messages up to now, in the order of the topic
   */
  public List<ConsumerRecord<String, byte[]>> of(Collection<UUID> keys) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }
    List<String> wanted = keys.stream().map(UUID::toString).toList();
    return seen.stream().filter(message -> wanted.contains(message.key())).toList();
  }

  /**
   * Returns the ids of the events of one key.
   *
   * @param key the key
   * @return in the order of the topic, doubles included
   */
  public List<UUID> idsOf(UUID key) {
    return of(List.of(key)).stream()
        .map(TopicReader::event)
        .map(event -> UUID.fromString(event.getId()))
        .toList();
  }

  /**
   * Reads a message as a CloudEvent.
   *
   * @param message the message
   * @return the event
   */
  public static CloudEvent event(ConsumerRecord<String, byte[]> message) {
    return KafkaMessageFactory.createReader(message).toEvent();
  }

  @Override
  public void close() {
    consumer.close();
  }
}

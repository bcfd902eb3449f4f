package org.huiyin.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Service;

/**
 * How far the application is behind with reading its topics, on all nodes together; what the inbox
 * read within the last second may count as unread.
 */
@Service
public class ConsumerLag implements MeterBinder {

  private static final int LIMIT_MILLIS = 3_000;
  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  private final KafkaListenerEndpointRegistry containers;
  private final Map<String, Object> configuration;
  private @Nullable Reading latest;
  private long readAt;

  ConsumerLag(KafkaListenerEndpointRegistry containers, KafkaAdmin configured) {
    this.containers = containers;
    this.configuration = new HashMap<>(configured.getConfigurationProperties());
    configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
    configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
  }

  /**
   * One partition.
   *
   * @param group the consumers
   * @param topic what they read
   * @param partition of the topic
   * @param read messages worked on, those no longer kept included
   * @param written messages there are, those no longer kept included
   */
  public record Line(String group, String topic, int partition, long read, long written) {

    /**
     * Tells how many messages wait.
     *
     * @return 0 when everything was worked on
     */
    public long lag() {
      return Math.max(0, written - read);
    }
  }

  /**
   * What the broker says.
   *
   * @param lines one for each partition, in order
   * @param failure why there are none; null when the broker answered
   */
  public record Reading(List<Line> lines, @Nullable String failure) {

    /** Copies the lines. */
    public Reading {
      lines = List.copyOf(lines);
    }

    /**
     * Adds up what waits.
     *
     * @return messages of all partitions
     */
    public long lag() {
      return lines.stream().mapToLong(Line::lag).sum();
    }
  }

  /**
   * Asks the broker, at most every five seconds and no longer than a few seconds.
   *
   * @return what it says
   */
  public synchronized Reading now() {
    if (latest == null || System.nanoTime() - readAt > FRESH_NANOS) {
      latest = read();
      readAt = System.nanoTime();
    }
    return latest;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("huiyin.consumers.lag", this, consumers -> consumers.now().lag())
        .description("Messages the application has not worked on, of all nodes")
        .register(registry);
  }

  private Reading read() {
    Set<String> groups =
        containers.getListenerContainers().stream()
            .map(MessageListenerContainer::getGroupId)
            .collect(Collectors.toSet());
    List<Line> lines = new ArrayList<>();
    try (Admin admin = Admin.create(configuration)) {
      for (String group : groups.stream().sorted().toList()) {
        lines.addAll(read(admin, group));
      }
      return new Reading(lines, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reading(List.of(), e.toString());
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Reading(List.of(), cause.toString());
    }
  }

  private static List<Line> read(Admin admin, String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    Map<TopicPartition, ListOffsetsResultInfo> written =
        admin
            .listOffsets(
                read.keySet().stream()
                    .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
            .all()
            .get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    List<Line> lines = new ArrayList<>();
    read.forEach(
        (partition, at) -> {
          ListOffsetsResultInfo end = written.get(partition);
          if (at != null && end != null) {
            lines.add(
                new Line(
                    group, partition.topic(), partition.partition(), at.offset(), end.offset()));
          }
        });
    lines.sort(
        (one, other) ->
            one.topic().equals(other.topic())
                ? Integer.compare(one.partition(), other.partition())
                : one.topic().compareTo(other.topic()));
    return lines;
  }
}

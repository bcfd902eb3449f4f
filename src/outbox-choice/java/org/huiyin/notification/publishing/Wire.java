package org.huiyin.notification.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic from now on, in a thread of its own, and notes what came when. */
final class Wire implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final Thread thread = new Thread(this::read, "wire");
  private final Map<String, List<Arrival>> arrivals = new HashMap<>();
  private volatile boolean closing;

  /**
   * An event that came.
   *
   * @param number its number
   * @param nanos when, by the clock of {@link System#nanoTime()}
   */
  record Arrival(int number, long nanos) {}

  /**
   * What became of the events that were committed.
   *
   * @param missing those that have not come
   * @param doubled those that came again
   * @param overtaken those that came first after a later one of their proposal
   * @param last when the last new one came
   */
  record Outcome(int missing, int doubled, int overtaken, long last) {

    boolean complete() {
      return missing == 0;
    }

    @Override
    public String toString() {
      return "%d missing, %d doubled, %d overtaken".formatted(missing, doubled, overtaken);
    }
  }

  Wire(String broker) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(EventCatalogue.PROPOSAL_EVENTS).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try (consumer) {
      while (!closing) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(message -> note(message.key(), Business.number(message.value())));
      }
    }
  }

  private void note(String key, int number) {
    Arrival arrival = new Arrival(number, System.nanoTime());
    synchronized (arrivals) {
      arrivals.computeIfAbsent(key, k -> new ArrayList<>()).add(arrival);
    }
  }

  /** How many messages came. */
  int size() {
    synchronized (arrivals) {
      return arrivals.values().stream().mapToInt(List::size).sum();
    }
  }

  /** When events of a proposal came for the first time, by number. */
  Map<Integer, Long> firstArrivals(String key) {
    Map<Integer, Long> first = new HashMap<>();
    synchronized (arrivals) {
      arrivals.getOrDefault(key, List.of()).forEach(a -> first.putIfAbsent(a.number(), a.nanos()));
    }
    return first;
  }

  /** The numbers of the events of a proposal as they came. */
  List<Integer> numbers(String key) {
    synchronized (arrivals) {
      return arrivals.getOrDefault(key, List.of()).stream().map(Arrival::number).toList();
    }
  }

  /** Compares what came with what was committed. */
  Outcome outcome(Map<String, Integer> committed) {
    int missing = 0;
    int doubled = 0;
    int overtaken = 0;
    long last = 0;
    synchronized (arrivals) {
      for (Map.Entry<String, Integer> each : committed.entrySet()) {
        Set<Integer> seen = new HashSet<>();
        int highest = 0;
        for (Arrival arrival : arrivals.getOrDefault(each.getKey(), List.of())) {
          if (!seen.add(arrival.number())) {
            doubled++;
          } else {
            overtaken += arrival.number() < highest ? 1 : 0;
            highest = Math.max(highest, arrival.number());
            last = Math.max(last, arrival.nanos());
          }
        }
        missing += Math.max(0, each.getValue() - seen.size());
      }
    }
    return new Outcome(missing, doubled, overtaken, last);
  }

  /** Waits until everything committed has come, or gives up. */
  Outcome await(Map<String, Integer> committed, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Outcome outcome = outcome(committed);
    while (!outcome.complete() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.timedJoin(thread, 50);
      outcome = outcome(committed);
    }
    return outcome;
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

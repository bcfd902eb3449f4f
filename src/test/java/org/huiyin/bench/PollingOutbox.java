package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reference for events: an outbox that is looked at every half second, and a consumer that
 * writes a row for each event once. It keeps no order among failures, looks nobody up and forwards
 * nothing.
 */
final class PollingOutbox implements AutoCloseable {

  static final String NAME = "outbox polled every 500 ms";

  /** Another one for each run, as what a former one left on kept data would be read first. */
  private final String topic = "bench.polled." + System.currentTimeMillis();

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int BATCH = 500;

  private final HikariDataSource data;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final Map<UUID, Long> seen = new java.util.concurrent.ConcurrentHashMap<>();

  PollingOutbox(HikariDataSource data, String broker) {
    this.data = data;
    jdbc = new JdbcTemplate(data);
    transaction = new TransactionTemplate(new JdbcTransactionManager(data));
    createTables();
    createTopic(broker);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all", "enable.idempotence", true),
            new StringSerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker,
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                "max.poll.records",
                BATCH),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(List.of(topic));
    start(this::relay, "polling-relay");
    start(this::consume, "polling-consumer");
  }

  private void createTables() {
    jdbc.execute(
        """
        create table if not exists outbox (
          position bigint generated always as identity primary key, event_id uuid not null unique, message_key uuid not null,
          type text not null, data text not null, occurred_at timestamptz not null, sent_at timestamptz);
        create index if not exists outbox_unsent on outbox (position) where sent_at is null;
        create table if not exists inbox (
          event_id uuid primary key, message_key uuid not null, data text not null, received_at timestamptz not null)
        """);
  }

  private void createTopic(String broker) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  /** A business transaction with one event. */
  void commit(UUID eventId, UUID key, String json) {
    transaction.executeWithoutResult(
        tx ->
            jdbc.update(
                "insert into outbox (event_id, message_key, type, data, occurred_at) values (?, ?,"
                    + " ?, ?, ?)",
                eventId,
                key,
                "department-reminded",
                json,
                Instant.now().atOffset(ZoneOffset.UTC)));
  }

  /** Returns when each event was committed to the inbox. */
  Map<UUID, Long> seen() {
    return seen;
  }

  private record Row(long position, UUID eventId, String key, byte[] json) {}

  private void relay() {
    try {
      do {
        while (Boolean.TRUE.equals(transaction.execute(tx -> sendBatch()))) {
          // a full batch may leave more
        }
      } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sendBatch() {
    List<Row> rows =
        jdbc.query(
            "select position, event_id, message_key, data from outbox where sent_at is null order"
                + " by position limit ?",
            (row, n) ->
                new Row(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4).getBytes(StandardCharsets.UTF_8)),
            BATCH);
    List<Future<?>> answers = new ArrayList<>(rows.size());
    for (Row row : rows) {
      ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, row.key(), row.json());
      message.headers().add("id", row.eventId().toString().getBytes(StandardCharsets.UTF_8));
      answers.add(producer.send(message));
    }
    try {
      for (Future<?> answer : answers) {
        answer.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (!rows.isEmpty()) {
      Long[] positions = rows.stream().map(Row::position).toArray(Long[]::new);
      jdbc.update("update outbox set sent_at = now() where position = any (?)", (Object) positions);
    }
    return rows.size() == BATCH;
  }

  private void consume() {
    while (stopping.getCount() > 0) {
      ConsumerRecords<String, byte[]> messages = consumer.poll(Duration.ofMillis(100));
      if (!messages.isEmpty()) {
        transaction.executeWithoutResult(tx -> write(messages));
        long now = System.nanoTime();
        messages.forEach(message -> seen.put(id(message), now));
        consumer.commitSync();
      }
    }
    consumer.close();
  }

  private void write(ConsumerRecords<String, byte[]> messages) {
    List<Object[]> rows = new ArrayList<>();
    messages.forEach(
        message ->
            rows.add(
                new Object[] {
                  id(message),
                  UUID.fromString(message.key()),
                  new String(message.value(), StandardCharsets.UTF_8)
                }));
    jdbc.batchUpdate(
        "insert into inbox (event_id, message_key, data, received_at) values (?, ?, ?, now()) on"
            + " conflict do nothing",
        rows);
  }

  private static UUID id(ConsumerRecord<String, byte[]> message) {
    return UUID.fromString(
        new String(message.headers().lastHeader("id").value(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    stopping.countDown();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    producer.close();
    data.close();
  }
}

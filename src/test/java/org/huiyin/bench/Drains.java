package org.huiyin.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.huiyin.handling.ResultClass;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.Relay;
import org.huiyin.testing.Life;
import org.huiyin.testing.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * How fast a backlog goes away: first from the outbox to the topic while nobody reads, then from
 * the topic to the inboxes. The backlog is made of the events of real lives, copied with new ids
 * and keys, in a random order that keeps that of each life.
 */
final class Drains {

  private static final int LIVES = 200;
  private static final String GROUP = "huiyin-inbox";

  private final Options options;
  private final JdbcClient jdbc;
  private final Cpu cpu;
  private final Relay relay;
  private final MessageListenerContainer inbox;
  private final KafkaConsumer<byte[], byte[]> reader;
  private final Set<TopicPartition> partitions;

  Drains(Options options, Stage stage) throws InterruptedException {
    this.options = options;
    this.jdbc = stage.jdbc();
    this.cpu = new Cpu(jdbc);
    this.relay = stage.node().bean(Relay.class);
    this.inbox = stage.node().bean(KafkaListenerEndpointRegistry.class).getListenerContainer(GROUP);
    this.reader =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", stage.broker(), "group.id", GROUP),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.partitions =
        reader.partitionsFor(EventCatalogue.PROPOSAL_EVENTS).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .collect(Collectors.toUnmodifiableSet());
    reader.assign(partitions);
    Town town = Town.foundedIn(jdbc);
    AtomicInteger lives = new AtomicInteger();
    List<UUID> lived = java.util.Collections.synchronizedList(new ArrayList<>());
    Pace.together(
        4,
        () -> {
          Life life = new Life(stage.node().context(), town);
          while (lives.getAndIncrement() < LIVES) {
            lived.add(life.closed(lives.get() % 2 == 0 ? ResultClass.A : ResultClass.B));
          }
          return null;
        });
    stage.node().awaitSettled();
    jdbc.sql("drop table if exists bench_pattern").update();
    jdbc.sql("create table bench_pattern as select * from outbox where message_key = any (?)")
        .param(lived.toArray(UUID[]::new))
        .update();
  }

  void measure(Results results) {
    // the compiler is at work for about as many events
    round(options.backlog());
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < options.rounds(); i++) {
      rounds.add(round(options.backlog()));
    }
    String size = "%d × %d events".formatted(options.rounds(), options.backlog());
    results.add(
        rate("events.relay-drain", rounds, Round::relayed).size(size).target(20_000).made());
    results.add(
        rate("events.inbox-drain", rounds, Round::received).size(size).target(3_000).made());
    if (cpu.isKnown()) {
      results.add(
          time("events.relay-drain.cpu-node", rounds, r -> r.relaying().process())
              .size(size)
              .made());
      results.add(
          time("events.relay-drain.cpu-database", rounds, r -> r.relaying().database())
              .size(size)
              .made());
      results.add(
          time("events.inbox-drain.cpu-node", rounds, r -> r.receiving().process())
              .size(size)
              .made());
      results.add(
          time("events.inbox-drain.cpu-database", rounds, r -> r.receiving().database())
              .size(size)
              .made());
    }
  }

  private static Figure.Making rate(String name, List<Round> rounds, Function<Round, Double> part) {
    return Figure.higherIsBetter(name, "events/s").ours(rounds.stream().map(part).toList());
  }

  private static Figure.Making time(String name, List<Round> rounds, Function<Round, Double> part) {
    return Figure.lowerIsBetter(name, "µs/event").ours(rounds.stream().map(part).toList());
  }

  private record Round(double relayed, double received, Cpu.Used relaying, Cpu.Used receiving) {}

  private Round round(int events) {
    relay.stop();
    inbox.pause();
    Pace.until(inbox::isContainerPaused);
    fill(events);
    OffsetDateTime begin =
        jdbc.sql("select max(sent_at) from outbox").query(OffsetDateTime.class).single();
    long end = end() + events;
    Cpu.Used before = cpu.now();
    relay.start();
    Pace.until(() -> end() >= end);
    Pace.until(
        () ->
            !jdbc.sql("select exists (select 1 from outbox where sent_at is null)")
                .query(Boolean.class)
                .single());
    Cpu.Used relaying = cpu.now().since(before);
    double relayed =
        rate(
            jdbc.sql("select sent_at, count(*) from outbox where sent_at > ? group by 1 order by 1")
                .param(begin),
            true);
    OffsetDateTime receipt =
        jdbc.sql("select max(received_at) from received_event")
            .query(OffsetDateTime.class)
            .single();
    before = cpu.now();
    inbox.resume();
    Pace.until(() -> committed() >= end);
    Cpu.Used receiving = cpu.now().since(before);
    double received =
        rate(
            jdbc.sql(
                    "select received_at, count(*) from received_event where received_at > ? group"
                        + " by 1 order by 1")
                .param(receipt),
            false);
    return new Round(relayed, received, share(relaying, events), share(receiving, events));
  }

  /** Microseconds for each event. */
  private static Cpu.Used share(Cpu.Used used, int events) {
    return new Cpu.Used(used.process() * 1e6 / events, used.database() * 1e6 / events);
  }

  /**
   * Batches carry the instant at which they ended, or began; what lies between the first and the
   * last instant counts, so the start of the thread does not.
   */
  private static double rate(JdbcClient.StatementSpec batches, boolean ended) {
    List<OffsetDateTime> instants = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    batches.query(
        row -> {
          instants.add(row.getObject(1, OffsetDateTime.class));
          counts.add(row.getLong(2));
        });
    int last = counts.size() - 1;
    long all = counts.stream().mapToLong(Long::longValue).sum() - counts.get(ended ? 0 : last);
    return all * 1e9 / Duration.between(instants.get(0), instants.get(last)).toNanos();
  }

  private void fill(int events) {
    jdbc.sql(
            """
            insert into outbox (event_id, message_key, topic, type, data, traceparent, occurred_at)
            with copies as (
              select cast(md5(concat(message_key, copy, :run)) as uuid) as key, p.*,
                     row_number() over (partition by copy, message_key order by position) as nth
                from bench_pattern p, generate_series(1, 1 + :events / (select count(*) from bench_pattern)) copy),
            places as (
              select key, place, row_number() over (partition by key order by place) as nth
                from (select key, random() as place from copies) c)
            select gen_random_uuid(), key, topic, type, data, traceparent, occurred_at
              from copies join places using (key, nth)
             order by place limit :events
            """)
        .param("events", events)
        .param("run", UUID.randomUUID().toString())
        .update();
  }

  private long end() {
    return reader.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  private long committed() {
    return reader.committed(partitions).values().stream()
        .mapToLong(offset -> offset == null ? 0 : offset.offset())
        .sum();
  }
}

package org.huiyin.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huiyin.notification.contract.DeadLetterV1;
import org.huiyin.notification.publishing.ContractJson;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.Outbox;
import org.huiyin.notification.publishing.OutboxEntry;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where messages go that cannot be worked on: to a table and to a topic, each once. */
@Component
@Transactional
public class DeadLetterBox {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterBox.class);
  private static final int LARGEST_PAYLOAD = 500_000;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  DeadLetterBox(JdbcClient jdbc, Outbox outbox, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts a message aside; one that is there already stays as it is.
   *
   * @param message the message
   * @param problem what is wrong with it, in words
   */
  public void putAside(ConsumerRecord<String, byte[]> message, String problem) {
    String reason = Failures.fit(problem);
    LOG.warn(
        "Message {}-{}@{} is put aside: {}",
        message.topic(),
        message.partition(),
        message.offset(),
        reason);
    UUID id = ids.next();
    String type = typeOf(message);
    if (!write(id, message, type, reason)) {
      return;
    }
    DeadLetterV1 contract =
        new DeadLetterV1(
            id,
            message.topic(),
            message.partition(),
            message.offset(),
            key(message),
            type,
            reason,
            payload(message.value()),
            clock.instant());
    outbox.add(
        new OutboxEntry(
            ids.next(),
            id,
            EventCatalogue.DEAD_LETTERS,
            EventCatalogue.DEAD_LETTER_TYPE,
            ContractJson.write(contract),
            clock.instant(),
            null));
  }

  private boolean write(
      UUID id, ConsumerRecord<String, byte[]> message, @Nullable String type, String reason) {
    Map<String, String> headers = new LinkedHashMap<>();
    message.headers().forEach(header -> headers.put(header.key(), text(header)));
    return jdbc.sql(
                """
                insert into dead_letter (id, topic, partition, record_offset, record_time, message_key, type, headers, payload, reason, committee_id, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                id,
                message.topic(),
                message.partition(),
                message.offset(),
                Timestamp.from(Instant.ofEpochMilli(message.timestamp())),
                key(message),
                type,
                ContractJson.write(headers),
                message.value(),
                reason,
                committeeOf(message),
                Timestamp.from(clock.instant()))
            .update()
        > 0;
  }

  /** The committee of the proposal or of the sender that the message names, if any. */
  private @Nullable UUID committeeOf(ConsumerRecord<String, byte[]> message) {
    Header account = message.headers().lastHeader(EventCatalogue.ACCOUNT_HEADER);
    return jdbc.sql(
            """
            select committee_id from proposal where id = ?
            union all
            select p.committee_id from account a join person p on p.id = a.person_id
             where a.username = ?
            limit 1
            """)
        .params(idIn(message.key()), account == null ? null : text(account).replace("\0", ""))
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private static @Nullable UUID idIn(@Nullable String key) {
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String text(Header header) {
    return header.value() == null ? "" : new String(header.value(), StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String typeOf(ConsumerRecord<String, byte[]> message) {
    String type = Incoming.type(message.headers());
    return type == null ? null : type.replace('\0', ' ');
  }

  /** Returns the key as far as a database can store it. */
  private static @Nullable String key(ConsumerRecord<String, byte[]> message) {
    return message.key() == null ? null : message.key().replace('\0', ' ');
  }

  /** Returns what was in the message, unless it is so large that it could not be sent on. */
  private static @Nullable String payload(byte @Nullable [] value) {
    return value == null || value.length > LARGEST_PAYLOAD
        ? null
        : Base64.getEncoder().encodeToString(value);
  }
}

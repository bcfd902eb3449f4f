package org.huiyin.notification.command;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.huiyin.notification.publishing.EventCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * A message in the form of a command; whether it is one of somebody who may is not known yet.
 *
 * @param id of the command
 * @param writtenId the same as it was signed
 * @param type its CloudEvents type
 * @param account user name of the system account
 * @param signedAt when it was signed
 * @param signatures what it was signed with
 * @param language of the texts in the answer
 * @param traceparent the trace it belongs to, as its sender wrote it; null without one
 * @param body its bytes
 */
record CommandMessage(
    UUID id,
    String writtenId,
    String type,
    String account,
    Instant signedAt,
    String signatures,
    Locale language,
    @Nullable String traceparent,
    byte[] body) {

  static final String LANGUAGE = "huiyin-language";
  static final String TRACEPARENT = "ce_traceparent";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";

  /** Reads a message. */
  static CommandMessage read(Headers headers, byte @Nullable [] value) throws Unusable {
    String type = required(headers, "ce_type");
    String id = required(headers, "ce_id");
    try {
      KafkaMessageFactory.createReader(headers, value == null ? new byte[0] : value).toEvent();
    } catch (RuntimeException e) {
      throw new Unusable("no CloudEvent in binary mode: " + e.getMessage(), e);
    }
    if (value == null) {
      throw new Unusable("the message is empty");
    }
    return new CommandMessage(
        id(id),
        id,
        type,
        required(headers, EventCatalogue.ACCOUNT_HEADER),
        moment(required(headers, TIMESTAMP)),
        required(headers, SIGNATURE),
        Locale.ENGLISH.getLanguage().equals(text(headers, LANGUAGE))
            ? Locale.ENGLISH
            : Locale.SIMPLIFIED_CHINESE,
        text(headers, TRACEPARENT),
        value);
  }

  private static UUID id(String text) throws Unusable {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Unusable("ce_id is no UUID", e);
    }
  }

  private static Instant moment(String seconds) throws Unusable {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      throw new Unusable(TIMESTAMP + " is no number of seconds", e);
    }
  }

  private static String required(Headers headers, String name) throws Unusable {
    String text = text(headers, name);
    if (text == null || text.isBlank()) {
      throw new Unusable("header " + name + " is missing");
    }
    return text;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Returns what the body is recognised by. */
  byte[] bodyHash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.huiyin.notification.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent, as it is written into the outbox.
 *
 * @param eventId id of the event, the same at every attempt to send it
 * @param key messages with the same key are sent in the order they were written
 * @param topic where to
 * @param type CloudEvents type
 * @param data the record as JSON
 * @param occurredAt when it happened
 * @param traceparent the trace it was caused by, as W3C Trace Context writes it
 */
public record OutboxEntry(
    UUID eventId,
    UUID key,
    String topic,
    String type,
    String data,
    Instant occurredAt,
    @Nullable String traceparent) {}

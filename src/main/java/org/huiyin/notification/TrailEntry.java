package org.huiyin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a proposal on its way out.
 *
 * @param eventId id of the event
 * @param position place in the order of the proposal
 * @param type CloudEvents type
 * @param topic where it goes
 * @param data the record as JSON
 * @param occurredAt when it happened
 * @param sentAt when the broker had acknowledged it; null while it waits
 * @param attempts how often the broker refused it
 * @param failure why it did last; null when it did not
 * @param received whether this application turned it into notices already
 * @param notices how many notices it made
 */
public record TrailEntry(
    UUID eventId,
    long position,
    String type,
    String topic,
    String data,
    Instant occurredAt,
    @Nullable Instant sentAt,
    int attempts,
    @Nullable String failure,
    boolean received,
    int notices) {}

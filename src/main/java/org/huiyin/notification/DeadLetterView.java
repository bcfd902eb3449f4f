package org.huiyin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was put aside.
 *
 * @param id its id
 * @param topic where it came from
 * @param partition partition of that topic
 * @param offset offset in that partition
 * @param key key of the message
 * @param type CloudEvents type, if it had one
 * @param reason what is wrong with it
 * @param payload the message as text; null for an empty one
 * @param recordedAt when it was put aside
 * @param state {@code OPEN}, {@code REPLAYED} or {@code DISCARDED}
 * @param settledAt when it was settled; null while open
 * @param settledBy who settled it; null while open
 * @param remark why it was discarded, empty otherwise
 */
public record DeadLetterView(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String type,
    String reason,
    @Nullable String payload,
    Instant recordedAt,
    String state,
    @Nullable Instant settledAt,
    @Nullable UUID settledBy,
    String remark) {}

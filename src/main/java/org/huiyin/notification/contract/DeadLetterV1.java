package org.huiyin.notification.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message could not be understood; it was put aside and those after it were not held up.
 *
 * @param deadLetterId its id, also the key
 * @param topic where the message came from
 * @param partition partition of that topic
 * @param offset offset in that partition
 * @param key key of the message
 * @param type its CloudEvents type, if it had one
 * @param reason what is wrong with it
 * @param payload the message, in Base64
 * @param recordedAt when it was put aside
 */
public record DeadLetterV1(
    UUID deadLetterId,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    @Nullable String type,
    String reason,
    @Nullable String payload,
    Instant recordedAt) {}

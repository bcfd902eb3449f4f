package org.huiyin.notification.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, for whom, how and when, part of every record.
 *
 * @param actorId the person who acted; absent when the system did
 * @param onBehalfOf the person for whom staff entered it
 * @param channel {@code WEB}, {@code API}, {@code PAPER}, {@code IMPORT}, {@code LINK} or {@code
 *     SYSTEM}
 * @param occurredAt when it was done
 */
public record DeedV1(
    @Nullable UUID actorId, @Nullable UUID onBehalfOf, String channel, Instant occurredAt) {}

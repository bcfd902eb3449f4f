package org.huiyin.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that one sender has for itself until its lease ends.
 *
 * @param id of the delivery
 * @param lease proves that it is still this sender's
 * @param webhookId the end point
 * @param eventId what it gets
 * @param body as it is sent
 * @param url where to
 * @param sealedSecrets the secret, and the former one while it counts
 * @param failures how often it failed
 * @param tryingSince when it was tried first; null when it is the first time
 */
record Claimed(
    UUID id,
    UUID lease,
    UUID webhookId,
    UUID eventId,
    String body,
    String url,
    List<String> sealedSecrets,
    int failures,
    @Nullable Instant tryingSince) {}

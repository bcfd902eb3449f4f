package org.huiyin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that was answered.
 *
 * @param id of the command
 * @param type its CloudEvents type
 * @param accepted whether it was carried out
 * @param code why it was refused; null when it was not
 * @param proposalId the proposal it was about, if known
 * @param answeredAt when
 */
public record ReceivedCommand(
    UUID id,
    String type,
    boolean accepted,
    @Nullable String code,
    @Nullable UUID proposalId,
    Instant answeredAt) {}

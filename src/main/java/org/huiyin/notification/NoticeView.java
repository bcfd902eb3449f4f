package org.huiyin.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is shown.
 *
 * @param id its id
 * @param proposalId the proposal it is about, where a click leads
 * @param eventType CloudEvents type of the event it tells of
 * @param text code of the text in {@code messages/}
 * @param arguments fill the text: texts, whole numbers, {@link java.time.LocalDate}s and {@link
 *     org.huiyin.shared.Step}s
 * @param forDepartment whether it is for the whole department
 * @param occurredAt when it happened
 * @param receivedAt when the notice arrived
 * @param readAt when it was read; null while unread
 * @param readBy who of the department read it first; null while unread
 */
public record NoticeView(
    UUID id,
    UUID proposalId,
    String eventType,
    String text,
    List<Object> arguments,
    boolean forDepartment,
    Instant occurredAt,
    Instant receivedAt,
    @Nullable Instant readAt,
    @Nullable UUID readBy) {

  /**
   * Tells whether nobody read it yet.
   *
   * @return true while unread
   */
  public boolean isUnread() {
    return readAt == null;
  }
}

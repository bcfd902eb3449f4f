package org.huiyin.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, without its secret.
 *
 * @param id its id
 * @param version counts its changes
 * @param departmentId of which department; null for one that gets everything of the committee
 * @param name what it is called
 * @param url where events are sent
 * @param types CloudEvents types wanted; none means all
 * @param state whether it is sent anything
 * @param pausedAt since when it is paused
 * @param pausedByFailures whether it was paused because it failed all the time
 * @param failures failures in a row
 * @param failingSince since when it fails
 * @param secretSince since when its secret counts
 * @param formerSecretUntil how long messages are signed with the former secret too
 * @param createdAt since when it is there
 * @param waiting events that wait for it
 * @param givenUp events that were given up
 */
public record WebhookView(
    UUID id,
    int version,
    @Nullable UUID departmentId,
    String name,
    String url,
    List<String> types,
    State state,
    @Nullable Instant pausedAt,
    boolean pausedByFailures,
    int failures,
    @Nullable Instant failingSince,
    Instant secretSince,
    @Nullable Instant formerSecretUntil,
    Instant createdAt,
    long waiting,
    long givenUp) {

  /** Whether a webhook is sent anything. */
  public enum State {
    /** Events are sent. */
    ACTIVE,
    /** Events wait. */
    PAUSED
  }
}

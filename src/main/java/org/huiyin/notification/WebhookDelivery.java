package org.huiyin.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a webhook, or there.
 *
 * @param id its id
 * @param webhookId where to
 * @param eventId which event; also the header {@code webhook-id}
 * @param proposalId about which proposal; null for a sample
 * @param type CloudEvents type
 * @param body what is sent
 * @param state what became of it
 * @param failures how often it failed since it was last asked for
 * @param nextAttemptAt when it is tried next; null unless it waits
 * @param createdAt since when it is there
 * @param settledAt when it was delivered or given up
 * @param attempts what came of every attempt, latest first
 */
public record WebhookDelivery(
    UUID id,
    UUID webhookId,
    UUID eventId,
    @Nullable UUID proposalId,
    String type,
    String body,
    State state,
    int failures,
    @Nullable Instant nextAttemptAt,
    Instant createdAt,
    @Nullable Instant settledAt,
    List<Attempt> attempts) {

  /** What became of it. */
  public enum State {
    /** It is tried until it is taken. */
    WAITING,
    /** The other side took it. */
    DELIVERED,
    /** It failed for too long. */
    GIVEN_UP
  }

  /**
   * One attempt.
   *
   * @param at when
   * @param tookMillis how long it took
   * @param status HTTP status of the answer, when one came
   * @param answer beginning of the answer
   * @param problem what kept an answer from coming
   */
  public record Attempt(
      Instant at,
      int tookMillis,
      @Nullable Integer status,
      @Nullable String answer,
      @Nullable String problem) {}
}

package org.huiyin.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it in the list; the token itself is not kept.
 *
 * @param id its id
 * @param name what the owner called it
 * @param hint how the token begins
 * @param createdAt when it was made
 * @param expiresAt from when on it is worthless
 * @param lastUsedAt when it was last used, to the minute; null for never
 * @param revokedAt when it was revoked, if it was
 */
public record AccessToken(
    UUID id,
    String name,
    String hint,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /**
   * Tells whether the token opens anything.
   *
   * @param now the present moment
   * @return false once it expired or was revoked
   */
  public boolean isValid(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}

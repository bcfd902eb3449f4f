package org.huiyin.web.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a deed, to be given again when the deed is sent again.
 *
 * @param status status
 * @param location address of what was made
 * @param etag version of it
 * @param contentType of the body
 * @param body the body; null where it must not be kept
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptAnswer(
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String contentType,
    byte @Nullable [] body) {

  /**
   * What was sent.
   *
   * @param route method, path and query
   * @param bodyHash SHA-256 of the body
   */
  record Sent(String route, byte[] bodyHash) {

    boolean isSame(Sent other) {
      return route.equals(other.route) && Arrays.equals(bodyHash, other.bodyHash);
    }
  }

  /** The answer and what it answered. */
  record Earlier(Sent sent, KeptAnswer answer) {}
}

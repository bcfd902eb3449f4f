package org.huiyin.notification.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the relay of this node fares.
 *
 * @param failingSince since when it cannot send; null when it can
 * @param failure why
 * @param failures failed attempts since the start
 * @param sent messages acknowledged since the start
 */
public record RelayState(
    @Nullable Instant failingSince, @Nullable String failure, long failures, long sent) {

  RelayState afterSending(int messages) {
    return new RelayState(null, null, failures, sent + messages);
  }

  RelayState afterFailure(Throwable cause, Instant now) {
    return new RelayState(
        failingSince == null ? now : failingSince, cause.toString(), failures + 1, sent);
  }
}

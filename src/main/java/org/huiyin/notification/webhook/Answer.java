package org.huiyin.notification.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt: a status, or a problem that kept it from coming.
 *
 * @param status HTTP status
 * @param text beginning of the body
 * @param problem what went wrong
 */
record Answer(@Nullable Integer status, @Nullable String text, @Nullable Problem problem) {

  private static final int LENGTH = 500;

  /** An answer that came. */
  static Answer of(int status, String text) {
    String clean = text.replace('\0', ' ').strip();
    int length = clean.codePointCount(0, clean.length());
    String beginning =
        length > LENGTH ? clean.substring(0, clean.offsetByCodePoints(0, LENGTH)) : clean;
    return new Answer(status, beginning, null);
  }

  /** None that came. */
  static Answer none(Problem problem) {
    return new Answer(null, null, problem);
  }

  /** Tells whether the receiver took the message. */
  boolean isTaken() {
    return status != null && status >= 200 && status < 300;
  }
}

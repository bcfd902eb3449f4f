package org.huiyin.web.api;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done.
 *
 * @param reason in words
 */
public record Reason(@Nullable String reason) {

  /**
   * Returns the words for a desk, which refuses none where it needs some.
   *
   * @return the reason, empty for none
   */
  public String text() {
    return Given.text(reason);
  }
}

package org.huiyin.embedded;

import org.jspecify.annotations.Nullable;

/** The application cannot start for a reason its operator can put right; carries the sentence. */
public final class StartRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses the start.
   *
   * @param code key of the sentence in {@code messages/embedded.properties}
   * @param arguments what to fill in
   */
  public StartRefusal(String code, Object... arguments) {
    this(null, code, arguments);
  }

  /**
   * Refuses the start because of a failure underneath.
   *
   * @param cause the failure
   * @param code key of the sentence in {@code messages/embedded.properties}
   * @param arguments what to fill in
   */
  public StartRefusal(@Nullable Throwable cause, String code, Object... arguments) {
    super(Sentences.of(code, arguments), cause);
  }
}

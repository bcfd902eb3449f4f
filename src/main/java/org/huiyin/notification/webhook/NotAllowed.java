package org.huiyin.notification.webhook;

/** An end point is at a place where none may be. */
public final class NotAllowed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  NotAllowed(String code) {
    super(code);
    this.code = code;
  }

  /**
   * Returns why.
   *
   * @return code of the text
   */
  public String code() {
    return code;
  }
}

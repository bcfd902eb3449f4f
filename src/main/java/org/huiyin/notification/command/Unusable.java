package org.huiyin.notification.command;

/** A message that is no command of anybody who may send one; there is nobody to answer. */
final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  Unusable(String reason) {
    super(reason);
  }

  Unusable(String reason, Throwable cause) {
    super(reason, cause);
  }
}

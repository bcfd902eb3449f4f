package org.huiyin.notification.webhook;

/** Why an attempt brought no answer; the text is {@code webhook.problem.<name>}. */
enum Problem {
  /** The host is at an address where nothing is sent. */
  NOT_ALLOWED,
  /** The host has no address. */
  UNKNOWN_HOST,
  /** Nobody took the connection. */
  NO_CONNECTION,
  /** The certificate, or how the two want to encrypt, does not do. */
  NOT_SECURE,
  /** No answer in time. */
  TIMED_OUT,
  /** The connection ended without an answer. */
  NO_ANSWER,
  /** The secret cannot be read with the key of this installation. */
  NO_SECRET
}

package org.huiyin.notification;

/** How somebody wants to be told by mail, besides the inbox. */
public enum MailChoice {
  /** Within a minute, outside the quiet hours. */
  AT_ONCE,
  /** Together, once a working day. */
  DIGEST,
  /** Not at all. */
  NONE
}

package org.huiyin.handling;

/** What became of a request for more time. */
public enum ExtensionState {
  /** The transmission office has to rule on it. */
  OPEN,
  /** More time was granted. */
  GRANTED,
  /** It was refused. */
  REFUSED,
  /** The reply was delivered before anybody ruled. */
  OVERTAKEN
}

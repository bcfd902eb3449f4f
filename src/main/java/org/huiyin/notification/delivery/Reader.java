package org.huiyin.notification.delivery;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a topic, and works on a message once more when an administrator asks for it. */
public interface Reader {

  /**
   * Returns what it reads.
   *
   * @return name of the topic
   */
  String topic();

  /**
   * Takes a message that had been put aside.
   *
   * @param headers its headers
   * @param value its value
   * @param putAsideAt when it had been put aside
   * @throws IllegalArgumentException when it cannot be worked on still; the message says why
   */
  void receiveAgain(Headers headers, byte @Nullable [] value, Instant putAsideAt);
}

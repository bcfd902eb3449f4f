package org.huiyin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another system wants done, as it comes over the wire. Nothing in it has been checked. */
public interface CommandRecord {

  /**
   * Returns the assignment it is about.
   *
   * @return its id; null when it is about something else
   */
  default @Nullable UUID assignmentId() {
    return null;
  }

  /**
   * Returns the look-back it is about.
   *
   * @return its id; null when it is about something else
   */
  default @Nullable UUID lookBackId() {
    return null;
  }
}

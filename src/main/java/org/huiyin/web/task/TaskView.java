package org.huiyin.web.task;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lists of tasks somebody has. */
enum TaskView {
  /** What may be taken and what is held. */
  OPEN,
  /** What may be taken. */
  CLAIMABLE,
  /** What is held. */
  MINE,
  /** What was done. */
  DONE;

  static TaskView of(@Nullable String name) {
    return Arrays.stream(values()).filter(view -> view.key().equals(name)).findFirst().orElse(OPEN);
  }

  /** Returns the name in addresses and keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

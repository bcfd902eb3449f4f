package org.huiyin.web.task;

import java.util.Locale;

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

  /** Returns the name in addresses and keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

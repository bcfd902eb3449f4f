package org.huiyin.shared;

import java.util.UUID;

/** Source of new identifiers. */
@FunctionalInterface
public interface Ids {

  /**
   * Makes an identifier that no other call, node or restart makes.
   *
   * @return a time-ordered UUID (version 7), so that index pages fill in order
   */
  UUID next();
}

package org.huiyin.web.page;

import org.huiyin.organisation.CurrentUser;

/** A number beside an entry of the navigation. */
public interface MenuCount {

  /**
   * Names the entry.
   *
   * @return path of its page
   */
  String path();

  /**
   * Counts.
   *
   * @param user for whom
   * @return what waits there; 0 shows nothing
   */
  long count(CurrentUser user);
}

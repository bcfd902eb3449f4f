package org.huiyin.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;

/**
 * Something open pages follow besides notices. A source only says that something changed; the page
 * asks for what it is, with the rights of its reader.
 */
public interface LiveSource {

  /**
   * Names the event.
   *
   * @return the name pages know
   */
  String event();

  /**
   * Says where changes concern somebody.
   *
   * @param user the reader of a page
   * @return the reader's addresses
   */
  Set<String> addressesOf(CurrentUser user);

  /**
   * Looks for changes, on this node or another.
   *
   * @param since changes before it are known already; some after it may be, too
   * @param addresses those of the pages that are open
   * @return changes, each with a key of its own
   */
  List<Change> changesSince(Instant since, Set<String> addresses);

  /**
   * A change.
   *
   * @param key tells it from others, so that none is told twice
   * @param address whom it concerns
   */
  record Change(String key, String address) {}
}

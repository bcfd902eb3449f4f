package org.huiyin.demo;

import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;

/**
 * The part some of the people play: which steps are theirs, after how many working days they get to
 * one, and what they do then.
 */
interface Part {

  /** The steps of this part. */
  Set<Step> steps();

  /** Who does the item. */
  CurrentUser actor(Play play, WorkItem item);

  /** After how many working days the item is done; negative for never. */
  int delay(Play play, WorkItem item);

  /** Does the item through the desk. */
  void act(Play play, WorkItem item, CurrentUser actor);
}

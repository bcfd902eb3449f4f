package org.huiyin.web.proposal;

import java.util.List;
import org.huiyin.shared.Stage;
import org.huiyin.tasklist.WorkItem;

/**
 * A stage of the procedure and what was and is to be done in it.
 *
 * @param stage the stage
 * @param place whether the proposal has been there
 * @param items its steps in the order they came up, without those that fell away
 */
public record StageLine(Stage stage, Place place, List<WorkItem> items) {

  /** Where the proposal is, seen from a stage. */
  public enum Place {
    /** It was there. */
    PASSED,
    /** It is there. */
    HERE,
    /** It has not been there. */
    AHEAD
  }

  /** Copies the list. */
  public StageLine {
    items = List.copyOf(items);
  }
}

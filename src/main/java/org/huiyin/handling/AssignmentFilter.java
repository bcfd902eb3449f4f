package org.huiyin.handling;

import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * What to narrow the assignments of a department to; nothing given narrows nothing.
 *
 * @param view open ones, finished ones or all
 * @param role only those with this part
 * @param resultClass only those whose latest reply has this class
 * @param light only open ones with at least this light
 * @param text only titles and numbers that contain it
 */
public record AssignmentFilter(
    View view,
    @Nullable HandlingRole role,
    @Nullable ResultClass resultClass,
    @Nullable Light light,
    @Nullable String text) {

  /** Whether the department still has something to do or to wait for. */
  public enum View {
    /** Not finished, by due day. */
    OPEN,
    /** Not finished and past its due day. */
    OVERDUE,
    /** Replied, opinion given or lapsed, returned; newest first. */
    FINISHED,
    /** All, newest first. */
    ALL;

    /**
     * Tells whether the list is in the order of due days.
     *
     * @return true for what is not finished
     */
    public boolean isByDueDay() {
      return this == OPEN || this == OVERDUE;
    }
  }

  /** Everything that is not finished. */
  public static final AssignmentFilter OPEN =
      new AssignmentFilter(View.OPEN, null, null, null, null);
}

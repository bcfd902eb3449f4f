package org.huiyin.tasklist;

import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a task list is narrowed to; null narrows nothing.
 *
 * @param stage only this stage
 * @param step only this step
 * @param category only this category of proposals
 * @param departmentId only items of this department
 * @param light only items with at least this light
 * @param key only key proposals, or only others
 * @param sessionId only proposals of this session
 * @param kind only this kind of proposals
 * @param holderId only items this person holds
 * @param text only titles and numbers that contain it
 * @param due only items that are overdue, or only those due soon
 */
public record WorkItemFilter(
    @Nullable Stage stage,
    @Nullable Step step,
    @Nullable String category,
    @Nullable UUID departmentId,
    @Nullable Light light,
    @Nullable Boolean key,
    @Nullable UUID sessionId,
    @Nullable String kind,
    @Nullable UUID holderId,
    @Nullable String text,
    @Nullable Due due) {

  /** How near the due day is; the same as the counts say. */
  public enum Due {
    /** The due day is past. */
    OVERDUE,
    /** The due day is not past and the yellow light is on. */
    SOON
  }

  /** Narrows nothing. */
  public static final WorkItemFilter NONE =
      new WorkItemFilter(null, null, null, null, null, null, null, null, null, null, null);

  /**
   * Narrows to one stage.
   *
   * @param stage the stage, null for all
   * @return the filter
   */
  public static WorkItemFilter ofStage(@Nullable Stage stage) {
    return new WorkItemFilter(stage, null, null, null, null, null, null, null, null, null, null);
  }
}

package org.huiyin.tasklist;

import java.util.Map;
import org.huiyin.shared.Stage;

/**
 * How many items a person's lists hold; equal to what the lists show.
 *
 * @param claimable open items the person may take and nobody holds
 * @param mine open items the person holds or that only this person can do
 * @param overdue open items of both lists whose due day is past
 * @param dueSoon open items of both lists that show the yellow light
 * @param byStage open items of both lists for each stage that has any
 */
public record WorkItemCounts(
    long claimable, long mine, long overdue, long dueSoon, Map<Stage, Long> byStage) {}

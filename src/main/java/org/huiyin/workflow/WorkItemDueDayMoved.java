package org.huiyin.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Step;

/**
 * A waiting step got another due day.
 *
 * @param step which step
 * @param subjectId the aggregate it waits for
 * @param dueOn the new due day
 */
public record WorkItemDueDayMoved(Step step, UUID subjectId, LocalDate dueOn) {}

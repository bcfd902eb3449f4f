package org.huiyin.workflow;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Step;

/**
 * A waiting step ended.
 *
 * @param step which step
 * @param subjectId the aggregate it waited for
 * @param proposalId the proposal it belonged to
 * @param completed true when somebody did it; false when it became needless
 * @param deed who ended it
 */
public record WorkItemClosed(
    Step step, UUID subjectId, UUID proposalId, boolean completed, Deed deed) {}

package org.huiyin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to be rid of an assignment, instead of claiming it.
 *
 * @param assignmentId which
 * @param reason why the department is not competent
 * @param suggestedDepartmentId which one is, if known
 */
public record ReturnAssignmentV1(
    @Required @Nullable UUID assignmentId,
    @Required @Nullable String reason,
    @Nullable UUID suggestedDepartmentId)
    implements CommandRecord {}

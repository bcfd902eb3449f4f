package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to return an assignment and the ruling on it.
 *
 * @param assignmentId the assignment
 * @param proposalId the proposal
 * @param departmentId the department that asked
 * @param reason why it cannot handle the proposal
 * @param suggestedDepartmentId which department it thinks competent
 * @param requestedBy who asked
 * @param requestedAt when
 * @param state what became of it
 * @param rulingReason grounds of the ruling, empty before
 * @param replacementId the assignment that replaces it
 * @param ruledAt when it was ruled on
 */
public record ReturnView(
    UUID assignmentId,
    UUID proposalId,
    UUID departmentId,
    String reason,
    @Nullable UUID suggestedDepartmentId,
    UUID requestedBy,
    Instant requestedAt,
    ReturnState state,
    String rulingReason,
    @Nullable UUID replacementId,
    @Nullable Instant ruledAt) {}

package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time and the ruling on it.
 *
 * @param id the request
 * @param proposalId the proposal
 * @param assignmentId the assignment
 * @param departmentId the department
 * @param until the day asked for
 * @param reason why
 * @param requestedBy who asked
 * @param requestedAt when
 * @param rulingDue until when the transmission office rules
 * @param state what became of it
 * @param grantedUntil the day granted
 * @param rulingReason grounds of the ruling, may be empty
 * @param ruledAt when it was ruled on
 * @param version counts changes
 */
public record ExtensionView(
    UUID id,
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    LocalDate until,
    String reason,
    UUID requestedBy,
    Instant requestedAt,
    DueDate rulingDue,
    ExtensionState state,
    @Nullable LocalDate grantedUntil,
    String rulingReason,
    @Nullable Instant ruledAt,
    int version) {}

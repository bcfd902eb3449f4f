package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;

/**
 * A department asks the transmission office to add another one; open as long as the asking
 * assignment is and the other department was not added.
 *
 * @param id the request
 * @param proposalId the proposal
 * @param assignmentId the assignment of the asking department
 * @param departmentId the asking department
 * @param requestedDepartmentId the department it asks for
 * @param reason why
 * @param requestedAt when
 */
public record FurtherDepartmentView(
    UUID id,
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    UUID requestedDepartmentId,
    String reason,
    Instant requestedAt) {}

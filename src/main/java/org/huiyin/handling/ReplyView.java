package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a reply.
 *
 * @param id the reply
 * @param proposalId the proposal
 * @param assignmentId the assignment
 * @param departmentId the department
 * @param round round of handling
 * @param number number of the version within the assignment, 1 for the first
 * @param state where it stands
 * @param content what it says; its class and document number as corrected by the audit
 * @param originalClass the class before the first correction, null when none was corrected
 * @param submittedBy who put it before the approver
 * @param submittedAt when
 * @param approvedBy who signed it
 * @param approvedAt when
 * @param remark grounds of a rejection, a sending back or a correction, may be empty
 * @param deliveredAt when it was delivered
 * @param version counts changes
 */
public record ReplyView(
    UUID id,
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    int round,
    int number,
    ReplyState state,
    ReplyDraft content,
    @Nullable ResultClass originalClass,
    @Nullable UUID submittedBy,
    @Nullable Instant submittedAt,
    @Nullable UUID approvedBy,
    @Nullable Instant approvedAt,
    String remark,
    @Nullable Instant deliveredAt,
    int version) {}

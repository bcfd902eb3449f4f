package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A reply was put before the approver of the department. */
public record ReplySubmittedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    String resultClass,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

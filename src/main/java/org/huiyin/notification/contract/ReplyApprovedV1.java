package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The approver signed the reply; its audit is due on the day given. */
public record ReplyApprovedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

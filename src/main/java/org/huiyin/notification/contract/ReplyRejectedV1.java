package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The approver wants the reply rewritten. */
public record ReplyRejectedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A reply passed the audit and was delivered to every proposer. */
public record ReplyDeliveredV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    String resultClass,
    String documentNumber,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

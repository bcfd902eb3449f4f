package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The audit sent a reply back. */
public record ReplySentBackV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

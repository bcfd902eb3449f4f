package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The audit corrected the result class of a reply. */
public record ResultClassCorrectedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID replyId,
    UUID departmentId,
    String from,
    String to,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

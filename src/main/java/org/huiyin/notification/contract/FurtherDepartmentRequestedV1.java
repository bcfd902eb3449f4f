package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A department that claimed asks for a further department. */
public record FurtherDepartmentRequestedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    UUID requestedDepartmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

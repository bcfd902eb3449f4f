package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The limit for claiming passed without a return; the assignment counts as claimed. */
public record AssignmentDeemedClaimedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    String role,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

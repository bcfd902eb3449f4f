package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A department was assigned; added tells that it joined after the assignment of the others. */
public record DepartmentAssignedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    String role,
    int round,
    LocalDate claimDueOn,
    LocalDate dueOn,
    boolean added,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

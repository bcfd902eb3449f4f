package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A department wrote down or changed its handling plan. */
public record HandlingPlannedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

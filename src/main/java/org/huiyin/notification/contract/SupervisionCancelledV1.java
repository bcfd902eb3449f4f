package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A supervision is no longer needed. */
public record SupervisionCancelledV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A leader took over a supervision. */
public record SupervisionEscalatedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    UUID leaderId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

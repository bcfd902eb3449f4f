package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The answer did not suffice; the supervision goes on. */
public record SupervisionContinuedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    String reason,
    String level,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** One demand is met; others of the supervision may still be open. */
public record DemandWrittenOffV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID demandId,
    UUID departmentId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** All demands are met. */
public record SupervisionWrittenOffV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID supervisionId,
    UUID departmentId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

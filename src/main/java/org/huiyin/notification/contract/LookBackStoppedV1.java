package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A look-back was stopped with its campaign. */
public record LookBackStoppedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID departmentId,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

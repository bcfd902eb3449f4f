package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** It was found what became of a promise. */
public record CommitmentSettledV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID commitmentId,
    UUID departmentId,
    String state,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A returned proposal was not amended in time. */
public record ProposalLapsedV1(@JsonUnwrapped ProposalV1 proposal, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The proposer withdrew the proposal. */
public record ProposalWithdrawnV1(
    @JsonUnwrapped ProposalV1 proposal, String reason, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

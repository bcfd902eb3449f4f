package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** All departments that owe a reply delivered it. */
public record ProposalRepliedV1(
    @JsonUnwrapped ProposalV1 proposal, int round, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Handling of a proposal is finished. */
public record ProposalClosedV1(
    @JsonUnwrapped ProposalV1 proposal, boolean dissent, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Staff recommended a filing decision. */
public record FilingRecommendedV1(
    @JsonUnwrapped ProposalV1 proposal, String outcome, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

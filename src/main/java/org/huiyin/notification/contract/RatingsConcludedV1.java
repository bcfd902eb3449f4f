package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The ratings of a round were put together. */
public record RatingsConcludedV1(
    @JsonUnwrapped ProposalV1 proposal,
    int round,
    String attitude,
    String result,
    String outcome,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A proposal goes on through another channel. */
public record ProposalConvertedV1(
    @JsonUnwrapped ProposalV1 proposal,
    String convertedTo,
    String reason,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A proposal goes on through another channel. */
public record ProposalConvertedV1(
    @JsonUnwrapped ProposalV1 proposal, String channel, String reason, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

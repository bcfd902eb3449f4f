package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The committee lead asked staff for another recommendation. */
public record FilingReconsideredV1(@JsonUnwrapped ProposalV1 proposal, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

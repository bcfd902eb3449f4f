package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A proposal was merged into a master. */
public record ProposalMergedV1(
    @JsonUnwrapped ProposalV1 proposal, UUID masterId, String reason, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

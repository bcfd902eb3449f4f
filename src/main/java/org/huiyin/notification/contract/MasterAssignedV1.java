package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The master of a merged proposal was assigned; the merge is final. */
public record MasterAssignedV1(
    @JsonUnwrapped ProposalV1 proposal, UUID masterId, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A proposal was begun. */
public record ProposalDraftedV1(
    @JsonUnwrapped ProposalV1 proposal, UUID proposerId, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

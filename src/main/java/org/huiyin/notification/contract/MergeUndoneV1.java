package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A merge was undone; the proposal is under review again. */
public record MergeUndoneV1(
    @JsonUnwrapped ProposalV1 proposal, UUID masterId, String reason, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

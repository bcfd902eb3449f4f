package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** The departments handle a proposal again. */
public record HandlingReopenedV1(
    @JsonUnwrapped ProposalV1 proposal,
    int round,
    List<UUID> assignmentIds,
    String cause,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

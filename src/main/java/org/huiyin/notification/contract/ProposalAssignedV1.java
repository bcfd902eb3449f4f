package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** A proposal was assigned; one event per department follows. */
public record ProposalAssignedV1(
    @JsonUnwrapped ProposalV1 proposal, List<UUID> assignmentIds, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

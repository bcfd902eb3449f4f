package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The lead answered without the opinion of a co-handling department. */
public record CoOpinionLapsedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

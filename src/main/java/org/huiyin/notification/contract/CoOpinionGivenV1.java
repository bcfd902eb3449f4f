package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A co-handling department gave its opinion to the lead. */
public record CoOpinionGivenV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

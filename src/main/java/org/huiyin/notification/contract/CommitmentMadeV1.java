package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A delivered reply promised something by a day. */
public record CommitmentMadeV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID commitmentId,
    UUID departmentId,
    String promise,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

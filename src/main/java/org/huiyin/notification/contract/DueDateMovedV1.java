package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A due day moved, because the calendar changed. */
public record DueDateMovedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID assignmentId,
    UUID departmentId,
    String step,
    UUID subjectId,
    LocalDate from,
    LocalDate to,
    String cause,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

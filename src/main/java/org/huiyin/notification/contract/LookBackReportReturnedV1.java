package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The report does not suffice. */
public record LookBackReportReturnedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID departmentId,
    String reason,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

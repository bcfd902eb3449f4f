package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A department reported; the verification is due on the day given. */
public record PromisesReportedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID departmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

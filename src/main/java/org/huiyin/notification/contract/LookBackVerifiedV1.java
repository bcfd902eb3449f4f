package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The committee verified a report; the proposer has until the day given to object. */
public record LookBackVerifiedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID departmentId,
    String verdict,
    UUID proposerId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

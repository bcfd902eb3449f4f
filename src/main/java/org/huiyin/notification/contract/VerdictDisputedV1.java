package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The proposer disputes the verdict; the committee lead rules. */
public record VerdictDisputedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    String comment,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

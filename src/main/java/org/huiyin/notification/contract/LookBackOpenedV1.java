package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A department is asked to report on its promises. */
public record LookBackOpenedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    UUID campaignId,
    UUID departmentId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The calendar changed and with it the day on which the present step of a look-back is due. */
public record LookBackDueDateMovedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID lookBackId,
    LocalDate from,
    LocalDate to,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

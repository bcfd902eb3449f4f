package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** The calendar changed and with it the due day of the stage a proposal is in. */
public record StageDueDateMovedV1(
    @JsonUnwrapped ProposalV1 proposal, LocalDate from, LocalDate to, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

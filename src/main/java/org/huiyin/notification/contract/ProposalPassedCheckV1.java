package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** The check found the proposal complete; the review is due on the day given. */
public record ProposalPassedCheckV1(
    @JsonUnwrapped ProposalV1 proposal, LocalDate dueOn, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** The proposer submitted the amended proposal. */
public record ProposalResubmittedV1(
    @JsonUnwrapped ProposalV1 proposal, LocalDate dueOn, @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

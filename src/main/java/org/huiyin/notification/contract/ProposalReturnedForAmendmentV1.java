package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** The check returned a proposal; the proposer has until the day given. */
public record ProposalReturnedForAmendmentV1(
    @JsonUnwrapped ProposalV1 proposal,
    String reason,
    UUID proposerId,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

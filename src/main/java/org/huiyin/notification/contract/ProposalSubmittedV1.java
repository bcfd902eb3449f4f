package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/** A proposal was submitted and registered; the check is due on the day given. */
public record ProposalSubmittedV1(
    @JsonUnwrapped ProposalV1 proposal,
    String registrationNumber,
    String kind,
    String origin,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

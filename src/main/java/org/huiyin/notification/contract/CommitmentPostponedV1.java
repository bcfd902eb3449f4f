package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;

/** A promise got a new day. */
public record CommitmentPostponedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID commitmentId,
    UUID departmentId,
    LocalDate from,
    LocalDate to,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

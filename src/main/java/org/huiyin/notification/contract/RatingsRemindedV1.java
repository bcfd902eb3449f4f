package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Signers who had not rated were reminded. */
public record RatingsRemindedV1(
    @JsonUnwrapped ProposalV1 proposal,
    int round,
    List<UUID> raterIds,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

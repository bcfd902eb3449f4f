package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every entitled signer was asked to rate the handling. */
public record RatingsInvitedV1(
    @JsonUnwrapped ProposalV1 proposal,
    int round,
    List<UUID> ratingIds,
    LocalDate dueOn,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

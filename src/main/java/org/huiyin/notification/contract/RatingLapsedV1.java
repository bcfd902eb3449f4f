package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A signer gave no feedback in time. */
public record RatingLapsedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID ratingId,
    UUID raterId,
    int round,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

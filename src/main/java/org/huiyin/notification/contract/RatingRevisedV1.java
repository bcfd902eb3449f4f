package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A signer changed the rating, or rated late; the answers stay with the committee. */
public record RatingRevisedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID ratingId,
    UUID raterId,
    int round,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

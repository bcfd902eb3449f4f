package org.huiyin.notification.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A signer rated the handling; the answers stay with the committee until the round is concluded.
 */
public record ProposalRatedV1(
    @JsonUnwrapped ProposalV1 proposal,
    UUID ratingId,
    UUID raterId,
    int round,
    @JsonUnwrapped DeedV1 deed)
    implements ContractRecord {}

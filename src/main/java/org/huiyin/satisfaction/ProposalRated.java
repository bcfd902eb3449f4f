package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A signer rated the handling. */
public record ProposalRated(
    UUID proposalId,
    UUID ratingId,
    UUID raterId,
    int round,
    Satisfaction attitude,
    Satisfaction result,
    Deed deed)
    implements DomainEvent {}

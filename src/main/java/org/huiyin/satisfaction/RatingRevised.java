package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/**
 * A signer changed his mind before the proposal was closed, or spoke up after the time for rating;
 * the earlier rating is kept beside the new one.
 */
public record RatingRevised(
    UUID proposalId,
    UUID ratingId,
    UUID raterId,
    int round,
    Satisfaction attitude,
    Satisfaction result,
    Deed deed)
    implements DomainEvent {}

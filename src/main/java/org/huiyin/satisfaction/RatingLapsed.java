package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A signer gave no feedback in time. */
public record RatingLapsed(UUID proposalId, UUID ratingId, UUID raterId, int round, Deed deed)
    implements DomainEvent {}

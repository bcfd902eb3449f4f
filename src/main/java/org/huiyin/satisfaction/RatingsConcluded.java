package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The ratings of a round were put together. */
public record RatingsConcluded(
    UUID proposalId,
    int round,
    Satisfaction attitude,
    Satisfaction result,
    RatingOutcome outcome,
    Deed deed)
    implements DomainEvent {}

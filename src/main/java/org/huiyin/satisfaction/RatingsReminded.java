package org.huiyin.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** Signers who had not rated were reminded. */
public record RatingsReminded(
    UUID proposalId, int round, List<UUID> raterIds, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

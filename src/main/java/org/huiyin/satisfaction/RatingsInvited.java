package org.huiyin.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** Every entitled signer was asked to rate the handling. */
public record RatingsInvited(
    UUID proposalId, int round, List<UUID> ratingIds, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

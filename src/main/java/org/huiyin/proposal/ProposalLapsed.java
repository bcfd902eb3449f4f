package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A returned proposal was not amended in time. */
public record ProposalLapsed(UUID proposalId, Deed deed) implements DomainEvent {}

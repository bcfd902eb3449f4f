package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer withdrew the proposal. */
public record ProposalWithdrawn(UUID proposalId, String reason, Deed deed) implements DomainEvent {}

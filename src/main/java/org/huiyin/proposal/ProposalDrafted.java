package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was begun. */
public record ProposalDrafted(UUID proposalId, UUID committeeId, UUID proposerId, Deed deed)
    implements DomainEvent {}

package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was merged into a master. */
public record ProposalMerged(UUID proposalId, UUID masterId, String reason, Deed deed)
    implements DomainEvent {}

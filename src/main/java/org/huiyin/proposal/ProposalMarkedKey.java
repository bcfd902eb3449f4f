package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A proposal was made a key proposal, led by the person given, if any. */
public record ProposalMarkedKey(UUID proposalId, @Nullable UUID leaderId, Deed deed)
    implements DomainEvent {}

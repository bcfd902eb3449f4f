package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A merge was undone; the proposal is under review again. */
public record MergeUndone(UUID proposalId, UUID masterId, String reason, Deed deed)
    implements DomainEvent {}

package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The committee lead asked staff for another recommendation. */
public record FilingReconsidered(UUID proposalId, String reason, Deed deed)
    implements DomainEvent {}

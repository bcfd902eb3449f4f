package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** Staff recommended a filing decision. */
public record FilingRecommended(UUID proposalId, FilingOutcome outcome, String reason, Deed deed)
    implements DomainEvent {}

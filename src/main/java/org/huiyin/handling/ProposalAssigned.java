package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was assigned; one event per department follows. */
public record ProposalAssigned(UUID proposalId, List<UUID> assignmentIds, Deed deed)
    implements DomainEvent {}

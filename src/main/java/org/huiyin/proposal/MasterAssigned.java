package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The master of a merged proposal was assigned; the merge is final. */
public record MasterAssigned(UUID proposalId, UUID masterId, Deed deed) implements DomainEvent {}

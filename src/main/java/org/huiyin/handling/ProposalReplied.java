package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** All departments that owe a reply delivered it. */
public record ProposalReplied(UUID proposalId, int round, Deed deed) implements DomainEvent {}

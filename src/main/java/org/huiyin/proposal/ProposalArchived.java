package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A closed proposal was archived. */
public record ProposalArchived(UUID proposalId, Deed deed) implements DomainEvent {}

package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** Handling of a proposal is finished. */
public record ProposalClosed(UUID proposalId, boolean dissent, Deed deed) implements DomainEvent {}

package org.huiyin.proposal;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal goes on through another channel. */
public record ProposalConverted(
    UUID proposalId, ConversionChannel channel, String reason, Deed deed) implements DomainEvent {}

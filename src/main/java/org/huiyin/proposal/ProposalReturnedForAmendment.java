package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The check returned a proposal; the proposer has until the day given. */
public record ProposalReturnedForAmendment(
    UUID proposalId, String reason, UUID proposerId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

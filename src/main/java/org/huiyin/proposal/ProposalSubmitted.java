package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A proposal was submitted and registered; the check is due on the day given. */
public record ProposalSubmitted(
    UUID proposalId,
    UUID committeeId,
    String registrationNumber,
    String title,
    ProposalKind kind,
    Origin origin,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The check found the proposal complete; the review is due on the day given. */
public record ProposalPassedCheck(UUID proposalId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The proposer submitted the amended proposal. */
public record ProposalResubmitted(UUID proposalId, String title, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The calendar changed and with it the due day of the stage a proposal is in. */
public record StageDueDateMoved(UUID proposalId, LocalDate from, LocalDate to, Deed deed)
    implements DomainEvent {}

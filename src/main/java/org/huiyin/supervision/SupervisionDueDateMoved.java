package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The calendar changed and with it the day on which the present step of a supervision is due. */
public record SupervisionDueDateMoved(
    UUID proposalId, UUID supervisionId, LocalDate from, LocalDate to, Deed deed)
    implements DomainEvent {}

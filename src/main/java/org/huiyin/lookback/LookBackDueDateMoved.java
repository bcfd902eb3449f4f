package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The calendar changed and with it the day on which the present step of a look-back is due. */
public record LookBackDueDateMoved(
    UUID proposalId, UUID lookBackId, LocalDate from, LocalDate to, Deed deed)
    implements DomainEvent {}

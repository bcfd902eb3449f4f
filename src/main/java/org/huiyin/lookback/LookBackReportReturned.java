package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The report does not suffice. */
public record LookBackReportReturned(
    UUID proposalId, UUID lookBackId, UUID departmentId, String reason, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

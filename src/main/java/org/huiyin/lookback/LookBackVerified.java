package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The committee verified a report; the proposer has until the day given to object. */
public record LookBackVerified(
    UUID proposalId,
    UUID lookBackId,
    UUID departmentId,
    LookBackVerdict verdict,
    UUID proposerId,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department is asked to report on its promises. */
public record LookBackOpened(
    UUID proposalId,
    UUID lookBackId,
    UUID campaignId,
    UUID departmentId,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

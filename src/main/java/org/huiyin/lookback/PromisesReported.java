package org.huiyin.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department reported; the verification is due on the day given. */
public record PromisesReported(
    UUID proposalId, UUID lookBackId, UUID departmentId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

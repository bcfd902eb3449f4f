package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The answer did not suffice; the supervision goes on. */
public record SupervisionContinued(
    UUID proposalId,
    UUID supervisionId,
    UUID departmentId,
    String reason,
    SupervisionLevel level,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

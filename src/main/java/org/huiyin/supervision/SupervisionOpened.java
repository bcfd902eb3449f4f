package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A supervision was opened; ordered tells that its demands are worded already. */
public record SupervisionOpened(
    UUID proposalId,
    UUID supervisionId,
    UUID departmentId,
    SupervisionCause cause,
    SupervisionLevel level,
    boolean ordered,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

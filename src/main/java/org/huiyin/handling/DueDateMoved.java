package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A due day moved. */
public record DueDateMoved(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    LocalDate from,
    LocalDate to,
    String cause,
    Deed deed)
    implements DomainEvent {}

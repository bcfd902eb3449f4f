package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department asked for more time; the ruling is due on the day given. */
public record ExtensionRequested(
    UUID proposalId,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    LocalDate until,
    String reason,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** More time was granted, until the new due day. */
public record ExtensionGranted(
    UUID proposalId,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** More time was refused. */
public record ExtensionRefused(
    UUID proposalId,
    UUID assignmentId,
    UUID extensionId,
    UUID departmentId,
    String reason,
    Deed deed)
    implements DomainEvent {}

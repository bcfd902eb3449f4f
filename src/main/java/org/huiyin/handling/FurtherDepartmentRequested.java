package org.huiyin.handling;

import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department that claimed asks for a further department. */
public record FurtherDepartmentRequested(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    UUID requestedDepartmentId,
    String reason,
    Deed deed)
    implements DomainEvent {}

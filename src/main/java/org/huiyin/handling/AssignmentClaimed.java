package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department claimed its assignment. */
public record AssignmentClaimed(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    HandlingRole role,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

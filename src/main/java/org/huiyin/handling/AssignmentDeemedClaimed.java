package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The limit for claiming passed without a return; the assignment counts as claimed. */
public record AssignmentDeemedClaimed(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    HandlingRole role,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** A department was assigned; added tells that it joined after the assignment of the others. */
public record DepartmentAssigned(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    HandlingRole role,
    int round,
    LocalDate claimDueOn,
    LocalDate dueOn,
    boolean added,
    Deed deed)
    implements DomainEvent {}

package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The return was refused; the department must handle the proposal. */
public record ReturnRefused(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    HandlingRole role,
    String reason,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

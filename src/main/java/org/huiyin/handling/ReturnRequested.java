package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A department asked to hand its assignment back; the ruling is due on the day given. */
public record ReturnRequested(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    String reason,
    @Nullable UUID suggestedDepartmentId,
    LocalDate dueOn,
    Deed deed)
    implements DomainEvent {}

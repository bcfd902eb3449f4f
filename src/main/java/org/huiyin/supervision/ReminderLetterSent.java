package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/** The leader of a department got a reminder letter because handling is overdue. */
public record ReminderLetterSent(
    UUID proposalId, UUID assignmentId, UUID departmentId, LocalDate dueOn, Deed deed)
    implements DomainEvent {}

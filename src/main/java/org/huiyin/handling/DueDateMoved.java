package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueStep;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;

/**
 * A due day moved, because the calendar changed.
 *
 * @param proposalId the proposal
 * @param assignmentId the assignment
 * @param departmentId the department
 * @param step what is due: CLAIM, HANDLING, CO_OPINION, RETURN_RULING, APPROVAL, AUDIT,
 *     EXTENSION_RULING or CONTACT_CONFIRMATION
 * @param subjectId the extension or the contact for the last two, else the assignment
 * @param from the day before
 * @param to the day now
 * @param cause why, {@code calendar}
 * @param deed who changed the calendar
 */
public record DueDateMoved(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    DueStep step,
    UUID subjectId,
    LocalDate from,
    LocalDate to,
    String cause,
    Deed deed)
    implements DomainEvent {}

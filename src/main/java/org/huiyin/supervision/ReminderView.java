package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder (催办) that was sent.
 *
 * @param proposalId the proposal
 * @param assignmentId the assignment
 * @param departmentId the department
 * @param kind what was sent
 * @param dueOn the due day it was about
 * @param sentAt when
 */
public record ReminderView(
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    ReminderKind kind,
    LocalDate dueOn,
    Instant sentAt) {}

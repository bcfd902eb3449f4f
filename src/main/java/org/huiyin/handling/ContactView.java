package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact as recorded, and what the proposer said to it.
 *
 * @param id the contact
 * @param proposalId the proposal
 * @param assignmentId the assignment in the course of which it was held
 * @param departmentId the department that recorded it
 * @param proposerId who confirms or disputes it
 * @param form what was recorded
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param due until when the proposer is asked to answer
 * @param state what the proposer said
 * @param comment with which words, may be empty
 * @param answeredAt when
 * @param version counts changes
 */
public record ContactView(
    UUID id,
    UUID proposalId,
    UUID assignmentId,
    UUID departmentId,
    UUID proposerId,
    ContactForm form,
    UUID recordedBy,
    Instant recordedAt,
    DueDate due,
    ContactState state,
    String comment,
    @Nullable Instant answeredAt,
    int version) {}

package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of a delivered reply in the ledger.
 *
 * @param id the commitment
 * @param proposalId the proposal
 * @param committeeId the committee of the proposal
 * @param assignmentId the assignment whose reply made it
 * @param departmentId the department that made it
 * @param suggestionId the suggestion it belongs to, null for the proposal as a whole
 * @param text what was promised
 * @param dueOn by when
 * @param originalDueOn by when at first
 * @param state what became of it
 * @param madeAt when it was made
 * @param settledAt when it was found what became of it
 * @param version counts changes
 */
public record CommitmentView(
    UUID id,
    UUID proposalId,
    UUID committeeId,
    UUID assignmentId,
    UUID departmentId,
    @Nullable UUID suggestionId,
    String text,
    LocalDate dueOn,
    LocalDate originalDueOn,
    CommitmentState state,
    Instant madeAt,
    @Nullable Instant settledAt,
    int version) {}

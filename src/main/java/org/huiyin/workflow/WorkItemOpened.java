package org.huiyin.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has to act. Published inside the transaction that made it so.
 *
 * @param step what is to be done
 * @param subjectId the aggregate it is to be done to; with the step it names the waiting item
 * @param proposalId the proposal it belongs to
 * @param committeeId committee of the proposal
 * @param departmentId department that has to act; null when the committee or a person has to
 * @param role role that has to act; null when one person has to
 * @param personId person who has to act; null when a role has to
 * @param dueOn day by which it has to be done, if there is one
 * @param at when it opened
 */
public record WorkItemOpened(
    Step step,
    UUID subjectId,
    UUID proposalId,
    UUID committeeId,
    @Nullable UUID departmentId,
    @Nullable Role role,
    @Nullable UUID personId,
    @Nullable LocalDate dueOn,
    Instant at) {}

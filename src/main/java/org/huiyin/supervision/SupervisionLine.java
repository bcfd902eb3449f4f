package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.jspecify.annotations.Nullable;

/**
 * A supervision as a row of the board.
 *
 * @param id its id
 * @param proposalId the proposal
 * @param number case number of the proposal, or else its registration number
 * @param title title of the proposal
 * @param key whether it is a key proposal
 * @param departmentName the department
 * @param cause why it was opened
 * @param level who leads it
 * @param leaderName the leader at level LEADER
 * @param state where it stands
 * @param round 1 for the first order
 * @param dueOn by when the present step has to be done
 * @param light light of that day; none when it is over
 * @param openedAt when it was opened
 * @param endedAt when it was written off or cancelled; null while open
 * @param met how many demands were written off
 * @param demands how many it has
 */
public record SupervisionLine(
    UUID id,
    UUID proposalId,
    @Nullable String number,
    String title,
    boolean key,
    String departmentName,
    SupervisionCause cause,
    SupervisionLevel level,
    @Nullable String leaderName,
    SupervisionState state,
    int round,
    LocalDate dueOn,
    Light light,
    Instant openedAt,
    @Nullable Instant endedAt,
    int met,
    int demands) {}

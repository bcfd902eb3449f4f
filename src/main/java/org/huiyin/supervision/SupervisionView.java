package org.huiyin.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervision as it is shown.
 *
 * @param id its id
 * @param proposalId the proposal
 * @param committeeId the committee
 * @param departmentId the department
 * @param cause why it was opened
 * @param level who leads it
 * @param leaderId the leader at level LEADER
 * @param state where it stands
 * @param round 1 for the first order, one more each time it was continued
 * @param due by when the present step has to be done; kept from the last step when it is over
 * @param reason why it was continued, escalated or cancelled last, empty for none of them
 * @param openedAt when it was opened
 * @param endedAt when it was written off or cancelled; null while open
 * @param demands its demands in order
 * @param version version to decide on
 */
public record SupervisionView(
    UUID id,
    UUID proposalId,
    UUID committeeId,
    UUID departmentId,
    SupervisionCause cause,
    SupervisionLevel level,
    @Nullable UUID leaderId,
    SupervisionState state,
    int round,
    DueDate due,
    String reason,
    Instant openedAt,
    @Nullable Instant endedAt,
    List<DemandView> demands,
    int version) {}

package org.huiyin.lookback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A look-back as it is shown.
 *
 * @param id its id
 * @param campaignId its campaign
 * @param committeeId the committee
 * @param proposalId the proposal
 * @param departmentId the department that reports
 * @param assignmentId the assignment whose reply it returns to
 * @param pickedBy why the proposal was picked
 * @param state where it stands
 * @param due by when the present step has to be done; kept from the last step when it is over
 * @param returns how often staff asked for more
 * @param question what staff last asked for, empty for never
 * @param verdict the verdict as it stands; null before verification
 * @param siteVisit what staff saw themselves, empty for no visit
 * @param proposerId who may confirm or dispute the verdict; null before verification
 * @param objection what the proposer objects, empty for nothing
 * @param ruling why the lead ruled as he did, empty for no dispute
 * @param bySilence whether the proposer let the time for objecting pass
 * @param reopened whether it reopened handling of the proposal
 * @param stopReason why it was stopped, empty otherwise
 * @param openedAt when it was opened
 * @param endedAt when it ended; null while open
 * @param promises the promises it returns to
 * @param version version to decide on
 */
public record LookBackView(
    UUID id,
    UUID campaignId,
    UUID committeeId,
    UUID proposalId,
    UUID departmentId,
    UUID assignmentId,
    PickedBy pickedBy,
    LookBackState state,
    DueDate due,
    int returns,
    String question,
    @Nullable LookBackVerdict verdict,
    String siteVisit,
    @Nullable UUID proposerId,
    String objection,
    String ruling,
    boolean bySilence,
    boolean reopened,
    String stopReason,
    Instant openedAt,
    @Nullable Instant endedAt,
    List<PromiseView> promises,
    int version) {}

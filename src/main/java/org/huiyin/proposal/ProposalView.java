package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a proposal as they stand.
 *
 * @param id identifier
 * @param version version of the facts, for {@code Acting.havingSeen}
 * @param committeeId committee
 * @param sessionId session
 * @param registrationNumber number given at submission
 * @param caseNumber number given at filing
 * @param title title, empty in a fresh draft
 * @param kind who handed it in
 * @param origin plenary or ordinary
 * @param category field; may be missing in a draft
 * @param state where it stands
 * @param round round of handling, 1 for the first
 * @param key whether it is a key proposal
 * @param leaderId leader of the key proposal
 * @param firstSignerId first signer, for a body its contact person
 * @param bodyId the body of a collective proposal
 * @param submittedOn day of the (first) submission
 * @param filedOn day of filing
 * @param closedOn day it was closed, of the last time
 * @param due by when the present stage has to be done; null where no stage limit runs
 * @param masterId the proposal it was merged into
 * @param mergeFinal whether the merge can no longer be undone
 * @param recommended whether staff recommended a filing decision that the lead has not answered
 * @param amendments how often it was returned for amendment
 * @param mayBePublished whether the proposer agrees to publication
 * @param dissent whether it was closed against the view of the proposer
 */
public record ProposalView(
    UUID id,
    int version,
    UUID committeeId,
    UUID sessionId,
    @Nullable String registrationNumber,
    @Nullable String caseNumber,
    String title,
    ProposalKind kind,
    Origin origin,
    @Nullable Category category,
    ProposalState state,
    int round,
    boolean key,
    @Nullable UUID leaderId,
    UUID firstSignerId,
    @Nullable UUID bodyId,
    @Nullable LocalDate submittedOn,
    @Nullable LocalDate filedOn,
    @Nullable LocalDate closedOn,
    @Nullable DueDate due,
    @Nullable UUID masterId,
    boolean mergeFinal,
    boolean recommended,
    int amendments,
    boolean mayBePublished,
    boolean dissent) {}

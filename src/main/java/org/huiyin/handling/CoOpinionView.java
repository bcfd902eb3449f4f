package org.huiyin.handling;

import java.time.Instant;
import java.util.UUID;

/**
 * The opinion of a co-handling department, meant for the lead and never for the proposer.
 *
 * @param assignmentId the assignment of the co-handler
 * @param proposalId the proposal
 * @param departmentId the co-handler
 * @param round round of handling
 * @param text the opinion
 * @param givenBy who gave it
 * @param givenAt when
 */
public record CoOpinionView(
    UUID assignmentId,
    UUID proposalId,
    UUID departmentId,
    int round,
    String text,
    UUID givenBy,
    Instant givenAt) {}

package org.huiyin.satisfaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rating of one signer in one round, as it stands.
 *
 * @param id its id
 * @param proposalId the proposal that was handled; the master when the rater's was merged into it
 * @param round round of handling
 * @param raterId who was asked
 * @param signedProposalId the proposal the rater signed
 * @param firstSigner whether the rater is the first signer of the proposal that was handled
 * @param state where it stands
 * @param attitude opinion on the attitude; null while asked
 * @param result opinion on the result; null while asked
 * @param comment the comment, empty for none
 * @param ratedAt when it was given last; null without one
 * @param timesGiven how often it was given; above 1 the earlier ones are in the history
 * @param version version to decide on
 */
public record RatingView(
    UUID id,
    UUID proposalId,
    int round,
    UUID raterId,
    UUID signedProposalId,
    boolean firstSigner,
    RatingState state,
    @Nullable Satisfaction attitude,
    @Nullable Satisfaction result,
    String comment,
    @Nullable Instant ratedAt,
    int timesGiven,
    int version) {}

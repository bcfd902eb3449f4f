package org.huiyin.satisfaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of ratings as one person may see it.
 *
 * @param id its id
 * @param proposalId the proposal that was handled
 * @param round round of handling
 * @param due by when ratings are asked for
 * @param remindedAt when those still silent were reminded; null before
 * @param concluded whether they were put together
 * @param attitude opinion on the attitude that counts; null before
 * @param result opinion on the result that counts; null before
 * @param aggregation how several ratings became one; null before
 * @param outcome what followed; null before
 * @param rule code of the rule that decided; null before
 * @param concludedAt when; null before
 * @param withheld true when this person may not see the ratings of the round yet
 * @param ratings the ratings, the first signer's first; empty while withheld
 */
public record RatingRoundView(
    UUID id,
    UUID proposalId,
    int round,
    DueDate due,
    @Nullable Instant remindedAt,
    boolean concluded,
    @Nullable Satisfaction attitude,
    @Nullable Satisfaction result,
    @Nullable RatingAggregation aggregation,
    @Nullable RatingOutcome outcome,
    @Nullable String rule,
    @Nullable Instant concludedAt,
    boolean withheld,
    List<RatingView> ratings) {}

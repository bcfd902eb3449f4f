package org.huiyin.satisfaction;

import org.huiyin.handling.ResultClass;

/**
 * What the rule table decides the outcome of a round of ratings from.
 *
 * @param attitude opinion on the attitude, put together from all signers
 * @param result opinion on the result, put together from all signers
 * @param round 1 for the first handling, one more for every handling again after a rating
 * @param maxRounds how often a proposal may be handled again after ratings
 * @param rehandleBasically whether a basically satisfied result leads to handling again
 * @param resultClass the class of the replies, the worst where there are several
 */
public record RatingFacts(
    Satisfaction attitude,
    Satisfaction result,
    int round,
    int maxRounds,
    boolean rehandleBasically,
    ResultClass resultClass) {}

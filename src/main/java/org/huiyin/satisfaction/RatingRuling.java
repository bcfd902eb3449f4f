package org.huiyin.satisfaction;

/**
 * What the rule table says about a round of ratings.
 *
 * @param outcome what follows
 * @param rule code of the rule that decided, such as {@code rating.no-feedback}
 */
public record RatingRuling(RatingOutcome outcome, String rule) {}

package org.huiyin.satisfaction;

/** The rule table of rating outcomes; kept by the module that reads rule tables. */
@FunctionalInterface
public interface RatingOutcomeRules {

  /**
   * Decides what follows from a round of ratings.
   *
   * @param facts what it is decided from
   * @return the outcome and the rule that decided
   */
  RatingRuling outcomeFor(RatingFacts facts);
}

package org.huiyin.workflow;

import java.util.Map;
import org.huiyin.satisfaction.RatingFacts;
import org.huiyin.satisfaction.RatingOutcome;
import org.huiyin.satisfaction.RatingOutcomeRules;
import org.huiyin.satisfaction.RatingRuling;
import org.springframework.stereotype.Component;

/** What follows from the ratings of a round, by the table {@code rating-outcome.dmn}. */
@Component
class RatingOutcomeTable implements RatingOutcomeRules {

  private final RuleTables tables;

  RatingOutcomeTable(RuleTables tables) {
    this.tables = tables;
  }

  @Override
  public RatingRuling outcomeFor(RatingFacts facts) {
    Map<String, Object> row =
        tables.decide(
            "ratingOutcome",
            Map.of(
                "attitude", facts.attitude().name(),
                "result", facts.result().name(),
                "round", facts.round(),
                "maxRounds", facts.maxRounds(),
                "rehandleBasically", facts.rehandleBasically(),
                "resultClass", facts.resultClass().name()));
    return new RatingRuling(
        RatingOutcome.valueOf((String) row.get("outcome")), (String) row.get("rule"));
  }
}

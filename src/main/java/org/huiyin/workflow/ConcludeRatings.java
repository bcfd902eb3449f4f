package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Puts the ratings of a round together and asks the rule table what follows. */
@Component
class ConcludeRatings implements ServiceStep {

  private final RatingRounds rounds;

  ConcludeRatings(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ProcessModel.RATING_OUTCOME, rounds.conclude(ServiceStep.subjectOf(execution)).name());
  }
}

package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Reminds signers who have not rated. */
@Component
class RemindRaters implements ServiceStep {

  private final RatingRounds rounds;

  RemindRaters(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.remind(ServiceStep.subjectOf(execution));
  }
}

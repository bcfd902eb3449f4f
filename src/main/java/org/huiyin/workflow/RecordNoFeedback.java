package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Signers who stay silent until the due day gave no feedback. */
@Component
class RecordNoFeedback implements ServiceStep {

  private final RatingRounds rounds;

  RecordNoFeedback(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.recordNoFeedback(ServiceStep.subjectOf(execution));
  }
}

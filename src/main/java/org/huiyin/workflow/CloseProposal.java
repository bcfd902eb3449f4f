package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Closes the proposal after its ratings. */
@Component
class CloseProposal implements ServiceStep {

  private final RatingRounds rounds;

  CloseProposal(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.closeProposal(ServiceStep.subjectOf(execution));
  }
}

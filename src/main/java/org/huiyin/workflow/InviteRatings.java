package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Asks every entitled signer to rate. */
@Component
class InviteRatings implements ServiceStep {

  private final RatingRounds rounds;

  InviteRatings(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EngineSteps.handOver(
        execution, ProcessModel.RATING_IDS, rounds.invite(ServiceStep.subjectOf(execution)));
  }
}

package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.satisfaction.RatingRounds;
import org.springframework.stereotype.Component;

/** Sends the proposal back to its departments for another round. */
@Component
class ReopenHandling implements ServiceStep {

  private final RatingRounds rounds;

  ReopenHandling(RatingRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EngineSteps.handOver(
        execution, ProcessModel.ASSIGNMENT_IDS, rounds.rehandle(ServiceStep.subjectOf(execution)));
  }
}

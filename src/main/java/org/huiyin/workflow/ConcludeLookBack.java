package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.lookback.LookBackRounds;
import org.springframework.stereotype.Component;

/** Settles the promises by the verdict. */
@Component
class ConcludeLookBack implements ServiceStep {

  private final LookBackRounds rounds;

  ConcludeLookBack(LookBackRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        ProcessModel.LOOK_BACK_VERDICT, rounds.conclude(ServiceStep.subjectOf(execution)).name());
  }
}

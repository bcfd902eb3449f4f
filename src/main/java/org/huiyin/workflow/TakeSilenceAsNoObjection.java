package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.lookback.LookBackRounds;
import org.springframework.stereotype.Component;

/** A proposer who does not object in time agrees to the verdict. */
@Component
class TakeSilenceAsNoObjection implements ServiceStep {

  private final LookBackRounds rounds;

  TakeSilenceAsNoObjection(LookBackRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.takeSilenceAsNoObjection(ServiceStep.subjectOf(execution));
  }
}

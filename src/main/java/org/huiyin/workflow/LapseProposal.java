package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.proposal.ProposalDeadlines;
import org.springframework.stereotype.Component;

/** A returned proposal that was not amended in time lapses. */
@Component
class LapseProposal implements ServiceStep {

  private final ProposalDeadlines deadlines;

  LapseProposal(ProposalDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.lapse(ServiceStep.subjectOf(execution));
  }
}

package org.huiyin.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.proposal.ProposalDeadlines;
import org.springframework.stereotype.Component;

/** Silence on an invitation is no signature. */
@Component
class LapseInvitation implements ServiceStep {

  private final ProposalDeadlines deadlines;

  LapseInvitation(ProposalDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.lapseInvitation(UUID.fromString((String) execution.getVariable("invitationId")));
  }
}

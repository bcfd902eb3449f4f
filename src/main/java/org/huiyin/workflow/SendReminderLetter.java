package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.supervision.Escalation;
import org.springframework.stereotype.Component;

/** Writes to the leader of a department whose handling is overdue. */
@Component
class SendReminderLetter implements ServiceStep {

  private final Escalation escalation;

  SendReminderLetter(Escalation escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalation.sendReminderLetter(ServiceStep.subjectOf(execution));
  }
}

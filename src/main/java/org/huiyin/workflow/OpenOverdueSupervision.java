package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.supervision.Escalation;
import org.springframework.stereotype.Component;

/** Puts handling that is long overdue under supervision. */
@Component
class OpenOverdueSupervision implements ServiceStep {

  private final Escalation escalation;

  OpenOverdueSupervision(Escalation escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalation.openOverdueSupervision(ServiceStep.subjectOf(execution));
  }
}

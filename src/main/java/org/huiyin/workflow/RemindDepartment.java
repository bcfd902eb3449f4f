package org.huiyin.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.supervision.Escalation;
import org.springframework.stereotype.Component;

/** Reminds a department of a due day that is near. */
@Component
class RemindDepartment implements ServiceStep {

  private final Escalation escalation;

  RemindDepartment(Escalation escalation) {
    this.escalation = escalation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalation.remind(ServiceStep.subjectOf(execution));
  }
}

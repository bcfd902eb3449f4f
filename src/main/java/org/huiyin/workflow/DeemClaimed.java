package org.huiyin.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingDeadlines;
import org.springframework.stereotype.Component;

/** An assignment neither claimed nor returned in time counts as claimed. */
@Component
class DeemClaimed implements ServiceStep {

  private final HandlingDeadlines deadlines;
  private final Assignments assignments;

  DeemClaimed(HandlingDeadlines deadlines, Assignments assignments) {
    this.deadlines = deadlines;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID assignmentId = ServiceStep.subjectOf(execution);
    deadlines.deemClaimed(assignmentId);
    execution.setVariable(ProcessModel.HANDLING_ROLE, assignments.byId(assignmentId).role().name());
  }
}

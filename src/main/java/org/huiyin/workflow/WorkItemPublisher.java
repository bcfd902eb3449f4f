package org.huiyin.workflow;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says which steps wait, in terms the other modules know. */
@Component
class WorkItemPublisher {

  private final ApplicationEventPublisher events;
  private final Subjects subjects;
  private final StepDueDays dueDays;
  private final CurrentDeed currentDeed;
  private final Clock clock;

  WorkItemPublisher(
      ApplicationEventPublisher events,
      Subjects subjects,
      StepDueDays dueDays,
      CurrentDeed currentDeed,
      Clock clock) {
    this.events = events;
    this.subjects = subjects;
    this.dueDays = dueDays;
    this.currentDeed = currentDeed;
    this.clock = clock;
  }

  void opened(DelegateTask task, @Nullable String role) {
    Step step = ProcessModel.stepOf(task.getTaskDefinitionKey());
    UUID subjectId = subjectOf(task, step);
    task.setDescription(subjectId.toString());
    Subject subject = subjects.of(task);
    UUID personId = personOf(task, step, subjectId);
    Role wanted = personId == null && role != null ? Role.valueOf(role) : null;
    events.publishEvent(
        new WorkItemOpened(
            step,
            subjectId,
            subject.proposalId(),
            subject.committeeId(),
            subject.departmentId(),
            wanted,
            personId,
            dueDays.of(step, subjectId, subject),
            clock.instant()));
  }

  void completed(DelegateTask task) {
    closed(task, true);
  }

  void cancelled(DelegateTask task) {
    closed(task, false);
  }

  private void closed(DelegateTask task, boolean completed) {
    Step step = ProcessModel.stepOf(task.getTaskDefinitionKey());
    events.publishEvent(
        new WorkItemClosed(
            step,
            UUID.fromString(task.getDescription()),
            subjects.of(task).proposalId(),
            completed,
            currentDeed.get()));
  }

  private static UUID subjectOf(DelegateTask task, Step step) {
    String variable = ProcessModel.subjectVariable(step);
    return UUID.fromString(
        variable == null
            ? task.getExecution().getProcessBusinessKey()
            : (String) task.getVariable(variable));
  }

  private @Nullable UUID personOf(DelegateTask task, Step step, UUID subjectId) {
    if (step == Step.RATE_HANDLING) {
      return subjects.raterOf(subjectId);
    }
    return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
  }
}

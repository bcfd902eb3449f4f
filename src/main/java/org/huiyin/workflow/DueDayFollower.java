package org.huiyin.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.handling.DueDateMoved;
import org.huiyin.handling.ExtensionGranted;
import org.huiyin.lookback.LookBackDueDateMoved;
import org.huiyin.proposal.StageDueDateMoved;
import org.huiyin.shared.Step;
import org.huiyin.supervision.SupervisionDueDateMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes timers and work items follow a due day that moved in the domain. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional(propagation = Propagation.MANDATORY)
class DueDayFollower {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final Subjects subjects;
  private final StepDueDays dueDays;
  private final ApplicationEventPublisher events;

  DueDayFollower(
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      Subjects subjects,
      StepDueDays dueDays,
      ApplicationEventPublisher events) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.subjects = subjects;
    this.dueDays = dueDays;
    this.events = events;
  }

  @EventListener
  void on(ExtensionGranted event) {
    follow(event.assignmentId());
  }

  @EventListener
  void on(DueDateMoved event) {
    follow(event.assignmentId());
  }

  @EventListener
  void on(StageDueDateMoved event) {
    follow(event.proposalId());
  }

  @EventListener
  void on(SupervisionDueDateMoved event) {
    follow(event.supervisionId());
  }

  @EventListener
  void on(LookBackDueDateMoved event) {
    follow(event.lookBackId());
  }

  /** Recomputes every timer and due day of the processes of a business key. */
  void follow(UUID businessKey) {
    for (ProcessInstance process :
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(businessKey.toString())
            .list()) {
      Subject subject = subjects.of(process.getProcessDefinitionKey(), businessKey);
      for (Job timer :
          management.createJobQuery().processInstanceId(process.getId()).timers().list()) {
        management.recalculateJobDuedate(timer.getId(), false);
      }
      for (Task task : tasks.createTaskQuery().processInstanceId(process.getId()).list()) {
        Step step = ProcessModel.stepOf(task.getTaskDefinitionKey());
        UUID subjectId = UUID.fromString(task.getDescription());
        LocalDate due = dueDays.of(step, subjectId, subject);
        if (due != null) {
          events.publishEvent(new WorkItemDueDayMoved(step, subjectId, due));
        }
      }
    }
  }
}

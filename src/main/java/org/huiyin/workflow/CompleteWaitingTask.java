package org.huiyin.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's own completion of a task after a look at the whole process instance. Left alone, the
 * engine reads the task, its execution and the instance one after the other and then both again
 * with their neighbours.
 */
@SuppressWarnings("serial") // never leaves the command that executes it
final class CompleteWaitingTask extends CompleteTaskCmd {

  private final transient WaitingTasks.Waiting waiting;

  CompleteWaitingTask(WaitingTasks.Waiting waiting, VariableMap answers) {
    super(waiting.taskId(), answers);
    this.waiting = waiting;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    if (context
            .getDbEntityManager()
            .getCachedEntity(ExecutionEntity.class, waiting.processInstanceId())
        == null) {
      read(context);
    }
    return super.execute(context);
  }

  private void read(CommandContext context) {
    List<ExecutionEntity> all =
        context
            .getExecutionManager()
            .findExecutionsByProcessInstanceId(waiting.processInstanceId());
    for (ExecutionEntity each : all) {
      if (each.isProcessInstanceExecution()) {
        each.restoreProcessInstance(all, null, null, null, null, null, null);
      }
    }
    for (ExecutionEntity each : all) {
      if (each.getId().equals(waiting.executionId())) {
        each.getTasks();
      }
    }
  }
}

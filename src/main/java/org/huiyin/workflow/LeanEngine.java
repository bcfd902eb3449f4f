package org.huiyin.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Has the engine not look for what this application never has. At every step it would ask the
 * database for tasks below a task, candidates, variables of a task and triggers delivered later,
 * and for definitions that do not change once deployed: more statements than the step itself needs.
 * Whoever begins to use one of these takes the class for it out.
 */
class LeanEngine extends AbstractProcessEnginePlugin {

  private static final int CACHE_CAPACITY = 1000;

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomSessionFactories(
        List.of(
            new Replaced(TaskManager.class, TasksWithoutTasksBelow::new),
            new Replaced(IdentityLinkManager.class, NoCandidates::new),
            new Replaced(VariableInstanceManager.class, NoVariablesOfTasks::new),
            new Replaced(JobManager.class, NoTriggersDeliveredLater::new)));
    engine.setDeploymentCache(new KnownDefinitions(new DefaultCacheFactory(), CACHE_CAPACITY));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.getDeploymentCache().setDeployers(engine.getDeployers());
  }

  private record Replaced(Class<? extends Session> type, Supplier<? extends Session> with)
      implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return type;
    }

    @Override
    public Session openSession() {
      return with.get();
    }
  }

  /** Nobody suspends a definition, so what is in the cache needs no look at its row. */
  private static final class KnownDefinitions extends DeploymentCache {

    KnownDefinitions(CacheFactory factory, int capacity) {
      super(factory, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
      ProcessDefinitionEntity known = findProcessDefinitionFromCache(id);
      return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }
  }

  private static final class TasksWithoutTasksBelow extends TaskManager {

    @Override
    public void insertTask(TaskEntity task) {
      if (task.getParentTaskId() != null) {
        throw new IllegalStateException("a task below a task would be left behind");
      }
      super.insertTask(task);
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
      return List.of();
    }
  }

  /** Candidates are those of the work item, see {@link WorkItemParseListener}. */
  private static final class NoCandidates extends IdentityLinkManager {

    @Override
    public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
      return new ArrayList<>();
    }
  }

  /** Variables belong to executions. */
  private static final class NoVariablesOfTasks extends VariableInstanceManager {

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
        String taskId, @Nullable Collection<String> names) {
      return List.of();
    }
  }

  /** Messages are delivered in the transaction of the deed. */
  private static final class NoTriggersDeliveredLater extends JobManager {

    @Override
    public List<JobEntity> findJobsByConfiguration(
        String handlerType, String configuration, @Nullable String tenantId) {
      return ProcessEventJobHandler.TYPE.equals(handlerType)
          ? List.of()
          : super.findJobsByConfiguration(handlerType, configuration, tenantId);
    }
  }
}

package org.huiyin.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

/**
 * Builds the process engine on the application's own data source and transaction manager, so that
 * engine rows and domain rows commit together. Engine history is off: work items and timeline are
 * the history.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  ProcessEngineFactoryBean processEngine(
      DataSource dataSource,
      PlatformTransactionManager transactionManager,
      WorkItemPublisher publisher,
      List<ServiceStep> serviceSteps,
      TimerDates timerDates,
      EngineIds ids,
      ResourcePatternResolver resources)
      throws java.io.IOException {
    EngineWithStatements configuration = new EngineWithStatements();
    configuration.setProcessEngineName("huiyin");
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(transactionManager);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    configuration.setDatabaseType("postgres");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
    configuration.setHistoryCleanupEnabled(false);
    configuration.setCmmnEnabled(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setIdGenerator(ids);
    configuration.setJobExecutorActivate(false);
    configuration.setJobExecutorDeploymentAware(false);
    configuration.setDeploymentName("huiyin");
    configuration.setDeploymentResources(processFiles(resources));
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(
            List.of(new WorkItemParseListener(publisher), new UncountedInstances.ParseListener())));
    configuration.setProcessEnginePlugins(new ArrayList<>(List.of(new LeanEngine())));
    configuration.setBeans(namesInTheFiles(serviceSteps, timerDates));
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(configuration);
    return factory;
  }

  private static Resource[] processFiles(ResourcePatternResolver resources)
      throws java.io.IOException {
    Resource[] processes = resources.getResources("classpath:bpmn/*.bpmn");
    Resource[] rules = resources.getResources("classpath:bpmn/rules/*.dmn");
    Resource[] all = new Resource[processes.length + rules.length];
    System.arraycopy(processes, 0, all, 0, processes.length);
    System.arraycopy(rules, 0, all, processes.length, rules.length);
    return all;
  }

  /** Only these names can be used in the files: a process cannot reach any other bean. */
  private static Map<Object, Object> namesInTheFiles(
      List<ServiceStep> serviceSteps, TimerDates timerDates) {
    Map<Object, Object> names = new HashMap<>();
    for (ServiceStep step : serviceSteps) {
      names.put(StringUtils.uncapitalize(step.getClass().getSimpleName()), step);
    }
    names.put("dueDates", timerDates);
    return names;
  }

  @Bean
  RuntimeService runtimeService(ProcessEngine engine) {
    return engine.getRuntimeService();
  }

  @Bean
  TaskService taskService(ProcessEngine engine) {
    return engine.getTaskService();
  }

  @Bean
  ManagementService managementService(ProcessEngine engine) {
    return engine.getManagementService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  DecisionService decisionService(ProcessEngine engine) {
    return engine.getDecisionService();
  }

  @Bean
  ProcessEngineConfigurationImpl engineSettings(ProcessEngine engine) {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}

package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Bare Camunda: seven user tasks in a row, one of them claimed, nine commits. It has no domain, no
 * events and no lists besides the engine's.
 */
final class CamundaLives implements Lives {

  private static final String PROCESS = "lifecycle";
  private static final int STEPS = 7;
  private static final int CLAIMED = 4;
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  private final String history;
  private final HikariDataSource data;
  private final ProcessEngine engine;

  CamundaLives(Stage stage, String history) throws SQLException {
    this.history = history;
    data = stage.pool(schema());
    engine = engine(data, schema(), history);
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("lifecycle.bpmn", model())
        .deploy();
  }

  /** Builds a bare engine on a schema of its own. */
  static ProcessEngine engine(DataSource data, String name, String history) throws SQLException {
    try (Connection connection = data.getConnection()) {
      for (String part : PARTS) {
        ScriptUtils.executeSqlScript(
            connection,
            new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
      }
    }
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName(name);
    configuration.setDataSource(data);
    configuration.setDatabaseSchemaUpdate("false");
    configuration.setHistory(history);
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setIdBlockSize(10_000);
    configuration.setHistoryCleanupEnabled(false);
    return configuration.buildProcessEngine();
  }

  private static BpmnModelInstance model() {
    AbstractFlowNodeBuilder<?, ?> flow =
        Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(180).startEvent();
    for (int step = 1; step <= STEPS; step++) {
      flow = flow.userTask("step" + step).camundaCandidateGroups("group" + step);
    }
    return flow.endEvent().done();
  }

  @Override
  public String name() {
    return "bare Camunda 7.24, history " + history;
  }

  @Override
  public String schema() {
    return "camunda_" + history;
  }

  @Override
  public void live(int client) {
    RuntimeService runtime = engine.getRuntimeService();
    TaskService tasks = engine.getTaskService();
    String instance =
        runtime
            .startProcessInstanceByKey(
                PROCESS, UUID.randomUUID().toString(), Map.of("committee", "c" + client))
            .getId();
    for (int step = 1; step <= STEPS; step++) {
      String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
      if (step == CLAIMED) {
        tasks.claim(task, "handler" + client);
      }
      tasks.complete(task, Map.of("answer" + step, "PASSED"));
    }
  }

  @Override
  public void close() {
    engine.close();
    data.close();
  }
}

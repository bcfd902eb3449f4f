package org.huiyin.workflow;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables by the scripts the engine ships, and the index they lack: every
 * completion asks for the sub-tasks of the task.
 */
@Component
class V1800__EngineSchema extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws SQLException {
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(
          context.getConnection(),
          new ClassPathResource(
              "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
    }
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("create index act_idx_task_parent on act_ru_task (parent_task_id_)");
    }
  }
}

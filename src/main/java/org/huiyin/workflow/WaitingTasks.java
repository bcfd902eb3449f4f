package org.huiyin.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the engine's tasks that wait for a step. Every deed asks for one, and the engine's own
 * query builds its statement anew each time, at more cost than all the rest of a completion.
 */
@Component
class WaitingTasks {

  private static final String OF_BUSINESS_KEY =
      """
      select t.id_, t.execution_id_, t.proc_inst_id_
        from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_
       where p.business_key_ = :businessKey and t.task_def_key_ in (:elements)
      """;

  private static final String OF_SUBJECT = OF_BUSINESS_KEY + " and t.description_ = :subject";

  private final JdbcClient jdbc;

  WaitingTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task that waits, and where. */
  record Waiting(String taskId, String executionId, String processInstanceId) {}

  /**
   * Finds the only task that waits.
   *
   * @param steps one of these
   * @param businessKey of its process
   * @param subjectId what it waits for, null when the process has the step only once
   */
  Optional<Waiting> find(List<Step> steps, UUID businessKey, @Nullable UUID subjectId) {
    JdbcClient.StatementSpec query =
        jdbc.sql(subjectId == null ? OF_BUSINESS_KEY : OF_SUBJECT)
            .param("businessKey", businessKey.toString())
            .param("elements", steps.stream().map(ProcessModel::elementOf).toList());
    if (subjectId != null) {
      query = query.param("subject", subjectId.toString());
    }
    return query
        .query(
            (row, n) ->
                new Waiting(
                    row.getString("id_"),
                    row.getString("execution_id_"),
                    row.getString("proc_inst_id_")))
        .optional();
  }
}

package org.huiyin.tasklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Role;
import org.huiyin.testing.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the task lists without the proposals behind them, so that a test can have many. */
final class Rows {

  private final JdbcClient jdbc;
  private final Town town;

  Rows(JdbcClient jdbc, Town town) {
    this.jdbc = jdbc;
    this.town = town;
  }

  static String queue(Role role, Town town) {
    return role.name() + "@" + town.committeeId();
  }

  /** An open item. */
  UUID open(String queue, @Nullable LocalDate due, Instant openedAt, @Nullable String number) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into work_item (id, step, stage, subject_id, proposal_id, committee_id, queue,
              state, opened_at, touched_at, due_on, title, number, kind, origin, category,
              key_proposal, session_id, version)
            values (:id, 'CHECK_SUBMISSION', 'SUBMISSION', :id, :id, :committee, :queue, 'OPEN',
              :at, :at, cast(:due as date), '题', :number, 'INDIVIDUAL', 'ORDINARY', 'SOCIETY', false,
              :committee, 0)
            """)
        .param("id", id)
        .param("committee", town.committeeId())
        .param("queue", queue)
        .param("at", Timestamp.from(openedAt))
        .param("due", due == null ? "infinity" : due.toString())
        .param("number", number)
        .update();
    return id;
  }

  void close(UUID id) {
    set(id, "state = 'DONE', closed_at = opened_at");
  }

  void hold(UUID id, UUID personId) {
    set(id, "holder_id = '" + personId + "'");
  }

  void set(UUID id, String assignments) {
    jdbc.sql("update work_item set " + assignments + " where id = ?").param(id).update();
  }
}

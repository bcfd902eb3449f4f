package org.huiyin.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent about which due day: each kind once, however often somebody asks for it. */
@Component
class Reminders {

  private final JdbcClient jdbc;
  private final Ids ids;

  Reminders(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Notes a reminder; false when it was sent before. */
  boolean note(AssignmentView assignment, ReminderKind kind, LocalDate dueOn, Instant at) {
    int added =
        jdbc.sql(
                """
                insert into reminder
                  (id, proposal_id, assignment_id, department_id, kind, due_on, sent_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (assignment_id, kind, due_on) do nothing
                """)
            .params(
                ids.next(),
                assignment.proposalId(),
                assignment.id(),
                assignment.departmentId(),
                kind.name(),
                dueOn,
                at.atOffset(ZoneOffset.UTC))
            .update();
    return added == 1;
  }

  List<ReminderView> of(UUID proposalId) {
    return jdbc.sql("select * from reminder where proposal_id = ? order by sent_at, id")
        .param(proposalId)
        .query(
            (row, number) ->
                new ReminderView(
                    row.getObject("proposal_id", UUID.class),
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("department_id", UUID.class),
                    ReminderKind.valueOf(row.getString("kind")),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("sent_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}

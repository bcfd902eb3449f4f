package org.huiyin.handling;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.calendar.DueColumns;
import org.huiyin.shared.rows.AggregateTable;
import org.huiyin.shared.rows.RowReader;
import org.huiyin.shared.rows.RowWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Stored assignments. Who changes one reads it locked, so that the second of two sees the first.
 */
@Component
class AssignmentTable extends AggregateTable<Assignment> {

  private static final String COLUMNS =
      """
      proposal_id, committee_id, department_id, role, round, state, added, remark, assigned_at,
      %s, %s, %s,
      claimed_by, claimed_at, deemed_claimed, plan_measures, plan_responsible, plan_reply_on,
      send_backs, returns_before, finished_at\
      """
          .formatted(DueColumns.named("claim"), DueColumns.named("due"), DueColumns.named("step"));

  private final KnownAssignments known;
  private final String locked = select("where id = ? for update");
  private final String lockedOf =
      select("where proposal_id = ? and round = ? order by id for update");

  AssignmentTable(JdbcOperations jdbc, ApplicationEventPublisher events, KnownAssignments known) {
    super(jdbc, events, "assignment", COLUMNS);
    this.known = known;
  }

  Optional<Assignment> locked(UUID id) {
    return first(locked, id);
  }

  List<Assignment> lockedOf(UUID proposalId, int round) {
    return list(lockedOf, proposalId, round);
  }

  @Override
  protected void saved(Assignment assignment) {
    known.keep(assignment);
  }

  @Override
  protected Assignment read(UUID id, RowReader row) throws SQLException {
    Assignment assignment = new Assignment(id);
    assignment.proposalId = row.uuid();
    assignment.committeeId = row.uuid();
    assignment.departmentId = row.uuid();
    assignment.role = row.word(HandlingRole.class);
    assignment.round = row.number();
    assignment.state = row.word(AssignmentState.class);
    assignment.added = row.flag();
    assignment.remark = row.text();
    assignment.assignedAt = row.moment();
    assignment.claimDue = DueColumns.read(row);
    assignment.due = DueColumns.read(row);
    assignment.stepDue = DueColumns.readOrNull(row);
    assignment.claimedBy = row.uuid();
    assignment.claimedAt = row.moment();
    assignment.deemedClaimed = row.flag();
    assignment.plan = plan(row);
    assignment.sendBacks = row.number();
    assignment.returnsBefore = row.number();
    assignment.finishedAt = row.moment();
    return assignment;
  }

  private static @Nullable HandlingPlan plan(RowReader row) throws SQLException {
    HandlingPlan plan = new HandlingPlan(row.text(), row.text(), row.day());
    String measures = plan.measures();
    return measures == null ? null : plan;
  }

  @Override
  protected void write(Assignment assignment, RowWriter row) throws SQLException {
    HandlingPlan plan = assignment.plan;
    row.uuid(assignment.proposalId);
    row.uuid(assignment.committeeId);
    row.uuid(assignment.departmentId);
    row.word(assignment.role);
    row.number(assignment.round);
    row.word(assignment.state);
    row.flag(assignment.added);
    row.text(assignment.remark);
    row.moment(assignment.assignedAt);
    DueColumns.write(row, assignment.claimDue);
    DueColumns.write(row, assignment.due);
    DueColumns.write(row, assignment.stepDue);
    row.uuid(assignment.claimedBy);
    row.moment(assignment.claimedAt);
    row.flag(assignment.deemedClaimed);
    row.text(plan == null ? null : plan.measures());
    row.text(plan == null ? null : plan.responsible());
    row.day(plan == null ? null : plan.replyOn());
    row.number(assignment.sendBacks);
    row.number(assignment.returnsBefore);
    row.moment(assignment.finishedAt);
  }
}

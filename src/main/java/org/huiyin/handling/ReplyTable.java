package org.huiyin.handling;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.rows.AggregateTable;
import org.huiyin.shared.rows.RowReader;
import org.huiyin.shared.rows.RowWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Stored versions of replies; guarded by the lock on their assignment. */
@Component
class ReplyTable extends AggregateTable<Reply> {

  private static final String COLUMNS =
      """
      assignment_id, proposal_id, committee_id, department_id, round, number, state,
      result_class, original_class, opening, reason, answers, promises, document_number,
      may_be_published, submitted_by, submitted_at, approved_by, approved_at, remark, delivered_at\
      """;

  private final String latestOf = select("where assignment_id = ? order by number desc limit 1");

  ReplyTable(JdbcOperations jdbc, ApplicationEventPublisher events) {
    super(jdbc, events, "reply", COLUMNS);
  }

  Optional<Reply> latestOf(UUID assignmentId) {
    return first(latestOf, assignmentId);
  }

  @Override
  protected Reply read(UUID id, RowReader row) throws SQLException {
    Reply reply = new Reply(id);
    reply.assignmentId = row.uuid();
    reply.proposalId = row.uuid();
    reply.committeeId = row.uuid();
    reply.departmentId = row.uuid();
    reply.round = row.number();
    reply.number = row.number();
    reply.state = row.word(ReplyState.class);
    reply.resultClass = row.word(ResultClass.class);
    reply.originalClass = row.word(ResultClass.class);
    reply.opening = row.text();
    reply.reason = row.text();
    reply.answers = row.text();
    reply.promises = row.text();
    reply.documentNumber = row.text();
    reply.mayBePublished = row.flag();
    reply.submittedBy = row.uuid();
    reply.submittedAt = row.moment();
    reply.approvedBy = row.uuid();
    reply.approvedAt = row.moment();
    reply.remark = row.text();
    reply.deliveredAt = row.moment();
    return reply;
  }

  @Override
  protected void write(Reply reply, RowWriter row) throws SQLException {
    row.uuid(reply.assignmentId);
    row.uuid(reply.proposalId);
    row.uuid(reply.committeeId);
    row.uuid(reply.departmentId);
    row.number(reply.round);
    row.number(reply.number);
    row.word(reply.state);
    row.word(reply.resultClass);
    row.word(reply.originalClass);
    row.text(reply.opening);
    row.text(reply.reason);
    row.text(reply.answers);
    row.text(reply.promises);
    row.text(reply.documentNumber);
    row.flag(reply.mayBePublished);
    row.uuid(reply.submittedBy);
    row.moment(reply.submittedAt);
    row.uuid(reply.approvedBy);
    row.moment(reply.approvedAt);
    row.text(reply.remark);
    row.moment(reply.deliveredAt);
  }
}

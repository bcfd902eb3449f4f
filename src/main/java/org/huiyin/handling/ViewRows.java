package org.huiyin.handling;

import static org.huiyin.handling.Columns.day;
import static org.huiyin.handling.Columns.dayOrNull;
import static org.huiyin.handling.Columns.due;
import static org.huiyin.handling.Columns.dueOrNull;
import static org.huiyin.handling.Columns.id;
import static org.huiyin.handling.Columns.idOrNull;
import static org.huiyin.handling.Columns.moment;
import static org.huiyin.handling.Columns.momentOrNull;
import static org.huiyin.handling.Columns.word;
import static org.huiyin.handling.Columns.wordOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes view records of rows. */
final class ViewRows {

  private ViewRows() {}

  static AssignmentView assignment(ResultSet rs, int number) throws SQLException {
    return new AssignmentView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "committee_id"),
        id(rs, "department_id"),
        word(rs, "role", HandlingRole.class),
        rs.getInt("round"),
        word(rs, "state", AssignmentState.class),
        rs.getBoolean("added"),
        rs.getString("remark"),
        moment(rs, "assigned_at"),
        due(rs, "claim"),
        due(rs, "due"),
        dueOrNull(rs, "step"),
        idOrNull(rs, "claimed_by"),
        momentOrNull(rs, "claimed_at"),
        rs.getBoolean("deemed_claimed"),
        plan(rs),
        rs.getInt("send_backs"),
        rs.getInt("returns_before"),
        momentOrNull(rs, "finished_at"),
        rs.getInt("version"));
  }

  private static @Nullable HandlingPlan plan(ResultSet rs) throws SQLException {
    String measures = rs.getString("plan_measures");
    return measures == null
        ? null
        : new HandlingPlan(
            measures, rs.getString("plan_responsible"), dayOrNull(rs, "plan_reply_on"));
  }

  static ContactView contact(ResultSet rs, int number) throws SQLException {
    return new ContactView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "assignment_id"),
        id(rs, "department_id"),
        id(rs, "proposer_id"),
        new ContactForm(
            word(rs, "mode", ContactMode.class),
            word(rs, "phase", ContactPhase.class),
            day(rs, "held_on"),
            rs.getString("place"),
            rs.getString("participants"),
            rs.getString("summary")),
        id(rs, "recorded_by"),
        moment(rs, "recorded_at"),
        due(rs, "due"),
        word(rs, "state", ContactState.class),
        rs.getString("comment"),
        momentOrNull(rs, "answered_at"),
        rs.getInt("version"));
  }

  static CoOpinionView opinion(ResultSet rs, int number) throws SQLException {
    return new CoOpinionView(
        id(rs, "assignment_id"),
        id(rs, "proposal_id"),
        id(rs, "department_id"),
        rs.getInt("round"),
        rs.getString("opinion"),
        id(rs, "given_by"),
        moment(rs, "given_at"));
  }

  static ExtensionView extension(ResultSet rs, int number) throws SQLException {
    return new ExtensionView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "assignment_id"),
        id(rs, "department_id"),
        day(rs, "until_day"),
        rs.getString("reason"),
        id(rs, "requested_by"),
        moment(rs, "requested_at"),
        due(rs, "ruling"),
        word(rs, "state", ExtensionState.class),
        dayOrNull(rs, "granted_until"),
        rs.getString("ruling_reason"),
        momentOrNull(rs, "ruled_at"),
        rs.getInt("version"));
  }

  static ReturnView returnRequest(ResultSet rs, int number) throws SQLException {
    return new ReturnView(
        id(rs, "assignment_id"),
        id(rs, "proposal_id"),
        id(rs, "department_id"),
        rs.getString("reason"),
        idOrNull(rs, "suggested_department_id"),
        id(rs, "requested_by"),
        moment(rs, "requested_at"),
        word(rs, "state", ReturnState.class),
        rs.getString("ruling_reason"),
        idOrNull(rs, "replacement_id"),
        momentOrNull(rs, "ruled_at"));
  }

  static FurtherDepartmentView furtherDepartment(ResultSet rs, int number) throws SQLException {
    return new FurtherDepartmentView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "assignment_id"),
        id(rs, "department_id"),
        id(rs, "requested_department_id"),
        rs.getString("reason"),
        moment(rs, "requested_at"));
  }

  static ReplyView reply(ResultSet rs, int number) throws SQLException {
    return new ReplyView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "assignment_id"),
        id(rs, "department_id"),
        rs.getInt("round"),
        rs.getInt("number"),
        word(rs, "state", ReplyState.class),
        new ReplyDraft(
            wordOrNull(rs, "result_class", ResultClass.class),
            rs.getString("opening"),
            rs.getString("reason"),
            ReplyJson.answers(rs.getString("answers")),
            ReplyJson.promises(rs.getString("promises")),
            rs.getString("document_number"),
            rs.getBoolean("may_be_published")),
        wordOrNull(rs, "original_class", ResultClass.class),
        idOrNull(rs, "submitted_by"),
        momentOrNull(rs, "submitted_at"),
        idOrNull(rs, "approved_by"),
        momentOrNull(rs, "approved_at"),
        rs.getString("remark"),
        momentOrNull(rs, "delivered_at"),
        rs.getInt("version"));
  }

  static CommitmentView commitment(ResultSet rs, int number) throws SQLException {
    return new CommitmentView(
        id(rs, "id"),
        id(rs, "proposal_id"),
        id(rs, "committee_id"),
        id(rs, "assignment_id"),
        id(rs, "department_id"),
        idOrNull(rs, "suggestion_id"),
        rs.getString("promise"),
        day(rs, "due_on"),
        day(rs, "original_due_on"),
        word(rs, "state", CommitmentState.class),
        moment(rs, "made_at"),
        momentOrNull(rs, "settled_at"),
        rs.getInt("version"));
  }
}

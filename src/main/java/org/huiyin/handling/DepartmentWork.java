package org.huiyin.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what a department has to handle and what it has promised, for its own people. */
@Service
@Transactional(readOnly = true)
public class DepartmentWork {

  private static final String ASSIGNMENTS =
      """
      select a.*, p.title, p.case_number, p.category, p.key_proposal,
        case
          when a.state = 'AWAITING_CLAIM' then a.claim_day
          when a.state in ('RETURN_REQUESTED', 'AWAITING_APPROVAL', 'AWAITING_AUDIT')
            then coalesce(a.step_day, a.due_day)
          else a.due_day
        end as present_day,
        (select r.result_class from reply r where r.assignment_id = a.id
          order by r.number desc limit 1) as reply_class
      from assignment a join proposal p on p.id = a.proposal_id
      where a.department_id = :department
      """;

  private final JdbcClient jdbc;
  private final Lights lights;
  private final Clock clock;

  DepartmentWork(JdbcClient jdbc, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Lists the assignments of the person's department.
   *
   * @param user a handler or approver
   * @param filter what to narrow the list to
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page, open ones by due day, others newest first
   * @throws RuleViolation 403 for people of no department
   */
  public Page<AssignmentRow> assignments(
      CurrentUser user, AssignmentFilter filter, @Nullable String after, int size) {
    Map<String, Object> values = new HashMap<>();
    values.put("department", departmentOf(user));
    StringBuilder sql =
        new StringBuilder("select * from (").append(ASSIGNMENTS).append(") as row where true");
    narrow(sql, values, user, filter);
    boolean byDueDay = filter.view().isByDueDay();
    if (after != null) {
      sql.append(byDueDay ? " and (present_day, id) > (:afterDay, :after)" : " and id < :after");
      values.put("after", byDueDay ? DueKey.of(after).id() : id(after));
      values.put("afterDay", byDueDay ? DueKey.of(after).day() : LocalDate.EPOCH);
    }
    sql.append(byDueDay ? " order by present_day, id" : " order by id desc")
        .append(" limit :limit");
    values.put("limit", size + 1);
    LocalDate today = LocalDate.now(clock);
    List<AssignmentRow> found =
        jdbc.sql(sql.toString())
            .params(values)
            .query((rs, number) -> assignmentRow(rs, today))
            .list();
    return Page.of(found, size, row -> keyOf(row, byDueDay));
  }

  private void narrow(
      StringBuilder sql, Map<String, Object> values, CurrentUser user, AssignmentFilter filter) {
    LocalDate today = LocalDate.now(clock);
    switch (filter.view()) {
      case OPEN -> sql.append(" and finished_at is null");
      case OVERDUE -> {
        sql.append(" and finished_at is null and present_day < :today");
        values.put("today", today);
      }
      case FINISHED -> sql.append(" and finished_at is not null");
      case ALL -> {
        // nothing is left out
      }
    }
    if (filter.role() != null) {
      sql.append(" and role = :role");
      values.put("role", filter.role().name());
    }
    if (filter.resultClass() != null) {
      sql.append(" and reply_class = :class");
      values.put("class", filter.resultClass().name());
    }
    if (filter.light() != null && filter.light() != Light.NONE) {
      LocalDate latest = lights.cutoffs(today, user.committeeId()).get(filter.light());
      sql.append(" and finished_at is null and present_day <= :latest");
      values.put("latest", latest == null ? LocalDate.EPOCH : latest);
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      sql.append(" and (strpos(title, :text) > 0 or strpos(coalesce(case_number, ''), :text) > 0)");
      values.put("text", filter.text().strip());
    }
  }

  private AssignmentRow assignmentRow(ResultSet rs, LocalDate today) throws SQLException {
    AssignmentView assignment = ViewRows.assignment(rs, 0);
    LocalDate dueOn = Columns.day(rs, "present_day");
    return new AssignmentRow(
        assignment,
        rs.getString("title"),
        rs.getString("case_number"),
        rs.getString("category"),
        rs.getBoolean("key_proposal"),
        Columns.wordOrNull(rs, "reply_class", ResultClass.class),
        dueOn,
        assignment.finishedAt() == null
            ? lights.lightOf(dueOn, today, assignment.committeeId())
            : Light.NONE);
  }

  private static String keyOf(AssignmentRow row, boolean byDueDay) {
    UUID id = row.assignment().id();
    return byDueDay ? new DueKey(row.dueOn(), id).text() : id.toString();
  }

  /**
   * Lists the promises of the person's department by due day.
   *
   * @param user a handler or approver
   * @param settled whether those whose outcome is known are listed, else those still to be kept
   * @param after key of the last row seen; null for the first page
   * @param size rows wanted
   * @return a page
   * @throws RuleViolation 403 for people of no department
   */
  public Page<CommitmentRow> commitments(
      CurrentUser user, boolean settled, @Nullable String after, int size) {
    DueKey key = after == null ? null : DueKey.of(after);
    LocalDate today = LocalDate.now(clock);
    List<CommitmentRow> found =
        jdbc.sql(
                """
                select c.*, p.title, p.case_number
                from commitment c join proposal p on p.id = c.proposal_id
                where c.department_id = :department and (c.state <> 'OPEN') = :settled
                  and (cast(:afterDay as date) is null
                    or (c.due_on, c.id) > (cast(:afterDay as date), cast(:after as uuid)))
                order by c.due_on, c.id limit :limit
                """)
            .param("department", departmentOf(user))
            .param("settled", settled)
            .param("afterDay", key == null ? null : key.day())
            .param("after", key == null ? null : key.id())
            .param("limit", size + 1)
            .query((rs, number) -> commitmentRow(rs, today))
            .list();
    return Page.of(
        found, size, row -> new DueKey(row.commitment().dueOn(), row.commitment().id()).text());
  }

  private CommitmentRow commitmentRow(ResultSet rs, LocalDate today) throws SQLException {
    CommitmentView commitment = ViewRows.commitment(rs, 0);
    boolean open = commitment.state() == CommitmentState.OPEN;
    return new CommitmentRow(
        commitment,
        rs.getString("title"),
        rs.getString("case_number"),
        open ? lights.lightOf(commitment.dueOn(), today, commitment.committeeId()) : Light.NONE);
  }

  static UUID departmentOf(CurrentUser user) {
    UUID departmentId = user.departmentId();
    if (departmentId == null || !user.hasAny(Role.DEPARTMENT_HANDLER, Role.DEPARTMENT_APPROVER)) {
      throw RuleViolation.forbidden("forbidden");
    }
    return departmentId;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException broken) {
      throw RuleViolation.invalid("page.unknown-key");
    }
  }
}

package org.huiyin.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiyin.calendar.Lights;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingRole;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ought to be supervised or was chosen to be, for those who may open supervisions. */
@Service
@Transactional(readOnly = true)
public class SupervisionCandidates {

  /** Who may open supervisions. */
  static final Role[] OPENING = {Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD, Role.SUPERVISOR};

  private final JdbcClient jdbc;
  private final Proposals proposals;
  private final Assignments assignments;
  private final Lights lights;
  private final Clock clock;

  SupervisionCandidates(
      JdbcClient jdbc, Proposals proposals, Assignments assignments, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.proposals = proposals;
    this.assignments = assignments;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Tells whether a person may open supervisions in the own committee.
   *
   * @param user who
   * @return true for staff, the lead and supervisors
   */
  public boolean mayOpen(CurrentUser user) {
    return user.hasAny(OPENING);
  }

  /**
   * Returns proposals chosen to be supervised, each with the departments that answer for it.
   *
   * @param proposalIds which; one named twice counts once
   * @param user one who may open supervisions
   * @return in the order named
   * @throws RuleViolation 403 for others, 404 for a proposal the person may not know of
   */
  public List<SupervisionCandidate> chosen(Collection<UUID> proposalIds, CurrentUser user) {
    require(user);
    return proposalIds.stream().distinct().map(id -> candidate(id, user)).toList();
  }

  private SupervisionCandidate candidate(UUID proposalId, CurrentUser user) {
    return new SupervisionCandidate(
        proposals.requireVisible(proposalId, user),
        assignments.present(proposalId).stream()
            .filter(assignment -> assignment.role() != HandlingRole.CO)
            .toList());
  }

  /**
   * Returns who is behind with a reply and not supervised for it yet.
   *
   * @param user one who may open supervisions
   * @return the longest overdue first, at most {@link Page#LARGEST_SIZE}
   * @throws RuleViolation 403 for others
   */
  public List<OverdueHandling> overdue(CurrentUser user) {
    require(user);
    return jdbc.sql(
            """
            select a.proposal_id, p.case_number, p.title, p.key_proposal, a.department_id,
                   d.name as department_name, a.due_day
              from assignment a
              join proposal p on p.id = a.proposal_id
              join department d on d.id = a.department_id
             where a.committee_id = :committee and a.due_day < :today and a.role <> 'CO'
               and a.state in ('AWAITING_CLAIM', 'RETURN_REQUESTED', 'IN_HANDLING',
                               'AWAITING_APPROVAL', 'AWAITING_AUDIT')
               and not exists (
                 select 1 from supervision s
                  where s.proposal_id = a.proposal_id and s.department_id = a.department_id
                    and s.state in ('TO_BE_WORDED', 'ORDERED', 'ANSWERED'))
             order by a.due_day, a.id limit :most
            """)
        .param("committee", user.committeeId())
        .param("today", LocalDate.now(clock))
        .param("most", Page.LARGEST_SIZE)
        .query((row, number) -> overdue(row, user.committeeId()))
        .list();
  }

  private void require(CurrentUser user) {
    if (!mayOpen(user)) {
      throw RuleViolation.forbidden("forbidden");
    }
  }

  private OverdueHandling overdue(ResultSet row, UUID committeeId) throws SQLException {
    LocalDate dueOn = row.getObject("due_day", LocalDate.class);
    return new OverdueHandling(
        row.getObject("proposal_id", UUID.class),
        row.getString("case_number"),
        row.getString("title"),
        row.getBoolean("key_proposal"),
        row.getObject("department_id", UUID.class),
        row.getString("department_name"),
        dueOn,
        lights.lightOf(dueOn, LocalDate.now(clock), committeeId));
  }
}

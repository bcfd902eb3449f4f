package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of promises. What became of one is found by a look-back, which settles or postpones it
 * here; for deeds and for reads without a person, whoever calls has made sure that the person may.
 */
@Service
@Transactional
public class Commitments {

  private static final int MOST_YEARS = 5;

  private final CommitmentRows rows;
  private final JdbcClient jdbc;

  Commitments(CommitmentRows rows, JdbcClient jdbc) {
    this.rows = rows;
    this.jdbc = jdbc;
  }

  /**
   * Returns one promise.
   *
   * @param commitmentId the promise
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  @Transactional(readOnly = true)
  public CommitmentView byId(UUID commitmentId) {
    return jdbc.sql("select * from commitment where id = ?")
        .param(commitmentId)
        .query(ViewRows::commitment)
        .optional()
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns all promises about a proposal.
   *
   * @param proposalId the proposal
   * @return by due day
   */
  @Transactional(readOnly = true)
  public List<CommitmentView> ofProposal(UUID proposalId) {
    return jdbc.sql("select * from commitment where proposal_id = ? order by due_on, id")
        .param(proposalId)
        .query(ViewRows::commitment)
        .list();
  }

  /**
   * Returns the promises about a proposal that are not settled.
   *
   * @param proposalId the proposal
   * @return by due day
   */
  @Transactional(readOnly = true)
  public List<CommitmentView> openOf(UUID proposalId) {
    return jdbc.sql(
            """
            select * from commitment where proposal_id = ? and state = 'OPEN' order by due_on, id
            """)
        .param(proposalId)
        .query(ViewRows::commitment)
        .list();
  }

  /**
   * Returns the promises of the person's department that are not settled.
   *
   * @param user a handler or approver
   * @return by due day
   * @throws RuleViolation 403 for people of no department
   */
  @Transactional(readOnly = true)
  public List<CommitmentView> openOfDepartment(CurrentUser user) {
    return jdbc.sql(
            """
            select * from commitment where department_id = ? and state = 'OPEN' order by due_on, id
            """)
        .param(DepartmentWork.departmentOf(user))
        .query(ViewRows::commitment)
        .list();
  }

  /**
   * Returns the promises of a committee that fall due in a span of days, whatever became of them.
   *
   * @param committeeId the committee
   * @param from first day
   * @param to last day, included
   * @return by due day
   */
  @Transactional(readOnly = true)
  public List<CommitmentView> dueBetween(UUID committeeId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select * from commitment where committee_id = ? and due_on between ? and ?
            order by due_on, id
            """)
        .params(committeeId, from, to)
        .query(ViewRows::commitment)
        .list();
  }

  /**
   * Returns the promises of the person's committee that fall due in a span of days, whatever became
   * of them.
   *
   * @param from first day
   * @param to last day, included; at most five years later
   * @param user one who reads the whole committee
   * @return by due day
   * @throws RuleViolation 403 for others, 422 for a span that is longer or ends before it begins
   */
  @Transactional(readOnly = true)
  public List<CommitmentView> dueBetween(LocalDate from, LocalDate to, CurrentUser user) {
    if (!user.readsWholeCommittee()) {
      throw RuleViolation.forbidden("forbidden");
    }
    if (to.isBefore(from) || to.getYear() > from.getYear() + MOST_YEARS || to.getYear() > 9999) {
      Faults faults = new Faults();
      faults.add("to", "input.not-valid");
      faults.refuseIfAny();
    }
    return dueBetween(user.committeeId(), from, to);
  }

  /**
   * Records what became of a promise.
   *
   * @param commitmentId the promise
   * @param verdict anything but open
   * @param deed who found out
   * @throws RuleViolation 404 without such a promise, 409 when it is settled already, 422 for open
   */
  public void settle(UUID commitmentId, CommitmentState verdict, Deed deed) {
    Commitment commitment = locked(commitmentId);
    commitment.settle(verdict, deed);
    rows.save(commitment);
  }

  /**
   * Gives a promise a later day.
   *
   * @param commitmentId the promise
   * @param newDay after the present day
   * @param deed who granted it
   * @throws RuleViolation 404 without such a promise, 409 when it is settled, 422 for a day that is
   *     not later
   */
  public void postpone(UUID commitmentId, LocalDate newDay, Deed deed) {
    Commitment commitment = locked(commitmentId);
    commitment.postpone(newDay, deed);
    rows.save(commitment);
  }

  private Commitment locked(UUID commitmentId) {
    return rows.locked(commitmentId).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }
}

package org.huiyin.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the figures of a committee from the rows of record, never from other figures. */
@Service
@Transactional(readOnly = true)
public class Figures {

  private static final String OWED_REPLY =
      """
      select a.id, a.due_day, a.due_original_day, a.assigned_at, a.state,
             cast(a.finished_at at time zone :zone as date) as replied_on
      from assignment a
      where a.committee_id = :committee and a.role in ('LEAD', 'SEPARATE') and a.state <> 'RETURNED'
      """;

  private static final String LATEST_REPLY =
      """
      select distinct on (a.proposal_id, a.department_id) r.result_class
      from reply r join assignment a on a.id = r.assignment_id
      where r.committee_id = :committee and r.state = 'DELIVERED'
      order by a.proposal_id, a.department_id, a.round desc
      """;

  /** Numerator and denominator of each figure, in the order of {@link FigureName}. */
  private static final Map<FigureName, String> QUERIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  FigureName.FILING_RATE,
                  """
                  select count(case_number), count(*) from proposal
                  where committee_id = :committee and registration_number is not null
                  """),
              Map.entry(
                  FigureName.REPLY_RATE,
                  "select count(*) filter (where state = 'REPLIED'), count(*) from ("
                      + OWED_REPLY
                      + ") owed where due_day <= :today or state = 'REPLIED'"),
              Map.entry(
                  FigureName.ON_TIME_RATE,
                  "select count(*) filter (where state = 'REPLIED' and replied_on <= due_day),"
                      + " count(*) from ("
                      + OWED_REPLY
                      + ") owed where due_day <= :today or state = 'REPLIED'"),
              Map.entry(
                  FigureName.ON_TIME_RATE_ORIGINAL,
                  "select count(*) filter (where state = 'REPLIED' and replied_on <="
                      + " due_original_day), count(*) from ("
                      + OWED_REPLY
                      + ") owed where due_original_day <= :today or state = 'REPLIED'"),
              Map.entry(
                  FigureName.FACE_TO_FACE_RATE,
                  """
                  select count(*) filter (where exists (
                           select 1 from contact c where c.proposal_id = replied.proposal_id
                           and c.mode = 'FACE_TO_FACE' and c.state = 'CONFIRMED')), count(*)
                  from (select distinct proposal_id from reply
                        where committee_id = :committee and state = 'DELIVERED') replied
                  """),
              Map.entry(FigureName.SATISFACTION_ATTITUDE, ratings("attitude", "'SATISFIED'")),
              Map.entry(FigureName.SATISFACTION_RESULT, ratings("result", "'SATISFIED'")),
              Map.entry(
                  FigureName.BASIC_SATISFACTION_ATTITUDE,
                  ratings("attitude", "'SATISFIED', 'BASICALLY_SATISFIED'")),
              Map.entry(
                  FigureName.BASIC_SATISFACTION_RESULT,
                  ratings("result", "'SATISFIED', 'BASICALLY_SATISFIED'")),
              Map.entry(
                  FigureName.RATING_RETURN_RATE,
                  """
                  select count(*) filter (where r.state = 'RATED'), count(*)
                  from rating r join proposal p on p.id = r.proposal_id
                  where p.committee_id = :committee and r.state <> 'ASKED'
                  """),
              Map.entry(
                  FigureName.ADOPTION_RATE,
                  """
                  select count(*) filter (where outcome = 'ADOPTED'), count(*)
                  from reply_answer where committee_id = :committee
                  """),
              Map.entry(FigureName.CLASS_A_SHARE, classShare("A")),
              Map.entry(FigureName.CLASS_B_SHARE, classShare("B")),
              Map.entry(FigureName.CLASS_C_SHARE, classShare("C")),
              Map.entry(
                  FigureName.DELIVERY_RATE,
                  """
                  select count(*) filter (where state = 'KEPT' and due_on = original_due_on), count(*)
                  from commitment where committee_id = :committee
                    and (original_due_on <= :today or state <> 'OPEN')
                  """),
              Map.entry(
                  FigureName.RETURN_RATE,
                  """
                  select count(*) filter (where state = 'RETURNED'), count(*)
                  from assignment where committee_id = :committee
                  """),
              Map.entry(
                  FigureName.REHANDLING_SUCCESS,
                  """
                  select count(*) filter (where result in ('SATISFIED', 'BASICALLY_SATISFIED')), count(*)
                  from (select distinct on (q.proposal_id) q.result
                        from rating_round q join proposal p on p.id = q.proposal_id
                        where p.committee_id = :committee and q.round > 1 and q.concluded_at is not null
                        order by q.proposal_id, q.round desc) latest
                  """)));

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;
  private final Organisation organisation;
  private final Clock clock;

  Figures(JdbcClient jdbc, WorkingDays workingDays, Organisation organisation, Clock clock) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.organisation = organisation;
    this.clock = clock;
  }

  private static String ratings(String axis, String counted) {
    return """
    select count(*) filter (where r.%s in (%s)), count(*)
    from rating r join proposal p on p.id = r.proposal_id
    where p.committee_id = :committee and r.state = 'RATED'
    """
        .formatted(axis, counted);
  }

  private static String classShare(String resultClass) {
    return "select count(*) filter (where result_class = '"
        + resultClass
        + "'), count(*) from ("
        + LATEST_REPLY
        + ") latest";
  }

  /**
   * Counts the figures of a committee for somebody who may read them: whoever reads the whole
   * committee reads its figures and those of the committees below it.
   *
   * @param committeeId whose figures
   * @param user who reads
   * @return the figures as of today
   * @throws RuleViolation 403 for other roles, 404 for a committee that is not below the own
   */
  public FigureSheet sheetOf(UUID committeeId, CurrentUser user) {
    if (!user.readsWholeCommittee()) {
      throw RuleViolation.forbidden("forbidden");
    }
    if (!organisation.isWithin(committeeId, user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    return new FigureSheet(committeeId, of(committeeId), handlingTime(committeeId));
  }

  /**
   * Counts every figure of a committee.
   *
   * @param committeeId whose figures
   * @return one of each name, as of today
   */
  public List<Figure> of(UUID committeeId) {
    List<Figure> figures = new ArrayList<>();
    QUERIES.forEach(
        (name, sql) ->
            figures.add(
                jdbc.sql(sql)
                    .param("committee", committeeId)
                    .param("today", LocalDate.now(clock))
                    .param("zone", clock.getZone().getId())
                    .query((row, number) -> new Figure(name, row.getLong(1), row.getLong(2)))
                    .single()));
    return figures;
  }

  /**
   * Measures how long delivered replies took.
   *
   * @param committeeId whose replies
   * @return median and ninth decile in working days; zeros without replies
   */
  public HandlingTime handlingTime(UUID committeeId) {
    List<Integer> days =
        jdbc
            .sql(
                """
                select cast(a.assigned_at at time zone :zone as date) as assigned_on,
                       cast(r.delivered_at at time zone :zone as date) as delivered_on
                from reply r join assignment a on a.id = r.assignment_id
                where r.committee_id = :committee and r.state = 'DELIVERED'
                """)
            .param("committee", committeeId)
            .param("zone", clock.getZone().getId())
            .query(
                (row, number) ->
                    workingDays.between(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        committeeId))
            .list()
            .stream()
            .sorted()
            .toList();
    return days.isEmpty()
        ? new HandlingTime(0, 0, 0)
        : new HandlingTime(days.size(), rank(days, 0.5), rank(days, 0.9));
  }

  /** Nearest rank: the smallest value that at least this share of the values do not exceed. */
  private static int rank(List<Integer> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}

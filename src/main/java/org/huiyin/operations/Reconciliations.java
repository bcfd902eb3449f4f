package org.huiyin.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares state, work items, processes, events and notices, every night and whenever an operator
 * asks. All comparisons of one reconciliation see the same moment. It reports and never repairs:
 * what disagrees is a fault whose cause has to be found.
 */
@Service
public class Reconciliations {

  /** Most things named for one kind of discrepancy. */
  public static final int MOST_FINDINGS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

  /** Longer than any event that is not held up is on its way. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Ids ids;
  private final Clock clock;
  private final Duration outboxKept;
  private final Organisation organisation;

  Reconciliations(
      JdbcClient jdbc,
      JdbcTemplate batch,
      Ids ids,
      Clock clock,
      Organisation organisation,
      @Value("${huiyin.events.keep-sent:30d}") Duration outboxKept) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.ids = ids;
    this.clock = clock;
    this.outboxKept = outboxKept;
    this.organisation = organisation;
  }

  /** Reconciles once a night, on whichever node comes first. */
  @Scheduled(cron = "${huiyin.reconciliation.cron:0 10 2 * * *}", zone = "Asia/Shanghai")
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public void runNightly() {
    LocalDate night = LocalDate.now(clock);
    UUID id = ids.next();
    if (!begin(id, night, null)) {
      return;
    }
    List<Finding> findings = compare(id);
    if (!findings.isEmpty()) {
      LOG.error("The reconciliation of {} found {} discrepancies.", night, findings.size());
    }
    jdbc.sql("delete from reconciliation where ran_at < ?")
        .param(utc(clock.instant().minus(KEPT)))
        .update();
  }

  /**
   * Reconciles now.
   *
   * @param by an administrator
   * @return what was found, as {@link #latest} shows it
   * @throws RuleViolation 403 for others
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public ReconciliationReport run(Acting by) {
    by.requireAdministrator();
    UUID id = ids.next();
    begin(id, null, by.user().personId());
    compare(id);
    return report(id, by.user());
  }

  /**
   * Returns what the latest reconciliation found in the person's committee and those below it, and
   * what belongs to none.
   *
   * @param user an administrator or auditor
   * @return the report; empty before the first
   * @throws RuleViolation 403 for others
   */
  @Transactional(readOnly = true)
  public Optional<ReconciliationReport> latest(CurrentUser user) {
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return jdbc.sql("select id from reconciliation order by ran_at desc, id desc limit 1")
        .query(UUID.class)
        .optional()
        .map(id -> report(id, user));
  }

  private boolean begin(UUID id, @Nullable LocalDate night, @Nullable UUID askedBy) {
    return jdbc.sql(
                """
                insert into reconciliation (id, night, asked_by, ran_at, milliseconds)
                values (?, ?, ?, ?, 0) on conflict (night) do nothing
                """)
            .params(id, night, askedBy, utc(clock.instant()))
            .update()
        == 1;
  }

  private List<Finding> compare(UUID id) {
    long began = System.nanoTime();
    Instant now = clock.instant();
    List<Finding> findings = new ArrayList<>();
    for (Discrepancy discrepancy : Discrepancy.values()) {
      findings.addAll(find(discrepancy, now));
    }
    batch.batchUpdate(
        """
        insert into reconciliation_finding (reconciliation_id, discrepancy, subject, proposal_id, committee_id)
        values (?, ?, ?, ?, ?)
        """,
        findings,
        MOST_FINDINGS,
        (row, finding) -> {
          row.setObject(1, id);
          row.setString(2, finding.discrepancy().name());
          row.setString(3, finding.subject());
          row.setObject(4, finding.proposalId());
          row.setObject(5, finding.committeeId());
        });
    jdbc.sql("update reconciliation set milliseconds = ? where id = ?")
        .params(Duration.ofNanos(System.nanoTime() - began).toMillis(), id)
        .update();
    return findings;
  }

  private List<Finding> find(Discrepancy discrepancy, Instant now) {
    return jdbc.sql(discrepancy.query() + " limit " + MOST_FINDINGS)
        .param("settled", utc(now.minus(UNDER_WAY)))
        .param("kept", utc(now.minus(outboxKept).plus(Duration.ofDays(1))))
        .query(
            (row, number) ->
                new Finding(
                    discrepancy,
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class)))
        .list();
  }

  private ReconciliationReport report(UUID id, CurrentUser user) {
    List<Finding> findings =
        findingsOf(id).stream().filter(finding -> concerns(finding, user)).toList();
    return jdbc.sql("select * from reconciliation where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new ReconciliationReport(
                    id,
                    row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                    Duration.ofMillis(row.getLong("milliseconds")),
                    row.getObject("asked_by", UUID.class),
                    findings))
        .single();
  }

  private boolean concerns(Finding finding, CurrentUser user) {
    UUID committeeId = finding.committeeId();
    return committeeId == null || organisation.isWithin(committeeId, user.committeeId());
  }

  private List<Finding> findingsOf(UUID id) {
    return jdbc.sql(
            """
            select * from reconciliation_finding where reconciliation_id = ?
             order by discrepancy, subject
            """)
        .param(id)
        .query(
            (row, number) ->
                new Finding(
                    Discrepancy.valueOf(row.getString("discrepancy")),
                    row.getString("subject"),
                    row.getObject("proposal_id", UUID.class),
                    row.getObject("committee_id", UUID.class)))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

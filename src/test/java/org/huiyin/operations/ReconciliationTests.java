package org.huiyin.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.notification.Eventually.eventually;
import static org.huiyin.testing.Town.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.lookback.CampaignForm;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.organisation.Role;
import org.huiyin.supervision.DemandForm;
import org.huiyin.supervision.OpenSupervision;
import org.huiyin.supervision.SupervisionCause;
import org.huiyin.supervision.SupervisionDesk;
import org.huiyin.supervision.SupervisionLevel;
import org.huiyin.testing.AftercareTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each discrepancy is made by hand and found; without one nothing is. */
class ReconciliationTests extends AftercareTest {

  private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

  /** Statements that make a discrepancy; {@code :p} is the proposal. */
  private static final Map<Discrepancy, String> FAULTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(
                  Discrepancy.PROPOSAL_WITHOUT_WORK,
                  "update work_item set state = 'CANCELLED' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.HANDLING_WITHOUT_WORK,
                  "update work_item set state = 'CANCELLED' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.ASSIGNMENT_WITHOUT_WORK,
                  "update work_item set state = 'CANCELLED' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.SUPERVISION_WITHOUT_WORK,
                  "update work_item set state = 'CANCELLED' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.LOOK_BACK_WITHOUT_WORK,
                  "update work_item set state = 'CANCELLED' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.WORK_OUT_OF_STATE,
                  "update assignment set state = 'AWAITING_AUDIT' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.WORK_WITHOUT_PROCESS,
                  """
                  update act_ru_task set description_ = 'elsewhere' where description_ in (
                    select cast(subject_id as text) from work_item where proposal_id = :p)
                  """),
              Map.entry(
                  Discrepancy.PROCESS_WITHOUT_WORK,
                  "update work_item set state = 'DONE' where proposal_id = :p"),
              Map.entry(
                  Discrepancy.TIMER_WITHOUT_PROCESS,
                  """
                  update act_ru_job set process_instance_id_ = 'nowhere'
                   where id_ = (select min(id_) from act_ru_job where process_instance_id_ is not null)
                  """),
              Map.entry(
                  Discrepancy.TIMER_FAILED,
                  "update act_ru_job set retries_ = 0 where id_ = (select min(id_) from"
                      + " act_ru_job)"),
              Map.entry(
                  Discrepancy.CASE_NUMBER_SKIPPED,
                  "update proposal set case_no = case_no + 1000 where id = :p"),
              Map.entry(
                  Discrepancy.EVENT_NOT_SENT,
                  """
                  update outbox set sent_at = null, retry_at = 'infinity' where message_key = :p
                  """),
              Map.entry(
                  Discrepancy.EVENT_NOT_RECEIVED,
                  """
                  delete from received_event where event_id in (
                    select event_id from outbox where message_key = :p)
                  """),
              Map.entry(
                  Discrepancy.TIMELINE_UNLIKE_EVENTS,
                  """
                  delete from timeline_entry where proposal_id = :p and seq = (
                    select max(seq) from timeline_entry where proposal_id = :p)
                  """),
              Map.entry(
                  Discrepancy.DEPARTMENT_NOT_TOLD,
                  "delete from notice where proposal_id = :p and department_id is not null"),
              Map.entry(
                  Discrepancy.NOTICE_WITHOUT_EVENT,
                  """
                  update notice set event_id = gen_random_uuid() where id = (
                    select min(id::text)::uuid from notice where proposal_id = :p)
                  """)));

  @Autowired private Reconciliations reconciliations;
  @Autowired private TransactionTemplate transaction;

  private UUID submitted;
  private UUID handled;
  private UUID lookedBackAt;

  @BeforeEach
  void liveThroughALittle() {
    submitted = life.submitted();
    handled = assigned(filed(), 1);
    desk(SupervisionDesk.class).open(order(handled), staff());
    lookedBackAt = closed(ResultClass.B, JULY);
    desk(LookBackDesk.class).openCampaign(campaign(), staff());
    eventually(
        () ->
            assertThat(
                    jdbc.sql(
                            """
                            select count(*) from outbox o join proposal p on p.id = o.message_key
                             where p.committee_id = ? and not exists (
                               select 1 from received_event r where r.event_id = o.event_id)
                            """)
                        .param(town.committeeId())
                        .query(Long.class)
                        .single())
                .isZero());
    clock.pass(Duration.ofMinutes(11));
  }

  private OpenSupervision order(UUID proposalId) {
    return new OpenSupervision(
        proposalId,
        departmentId(1),
        SupervisionCause.INSTRUCTED,
        SupervisionLevel.STAFF,
        null,
        List.of(new DemandForm("请说明进度。", null)));
  }

  private CampaignForm campaign() {
    return new CampaignForm(town.committeeId(), "七月到期承诺回头看", JULY, JULY, false, 0, 7L, List.of());
  }

  private List<Finding> findings() {
    return reconciliations.run(at(town.official(Role.ADMIN))).findings();
  }

  @Test
  void findsNothingWhereEverythingAgrees() {
    assertThat(findings()).filteredOn(finding -> finding.committeeId() != null).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Discrepancy.class)
  void finds(Discrepancy discrepancy) {
    UUID proposal =
        switch (discrepancy) {
          case PROPOSAL_WITHOUT_WORK -> submitted;
          case LOOK_BACK_WITHOUT_WORK -> lookedBackAt;
          default -> handled;
        };
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          String fault = FAULTS.get(discrepancy);
          var statement = jdbc.sql(fault);
          (fault.contains(":p") ? statement.param("p", proposal) : statement).update();

          assertThat(findings()).extracting(Finding::discrepancy).contains(discrepancy);
        });
  }

  @Test
  void runsOnceANight() {
    reconciliations.runNightly();
    reconciliations.runNightly();

    assertThat(
            jdbc.sql("select count(*) from reconciliation where night = ?")
                .param(LocalDate.now(clock))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void isForAdministratorsAndReadByAuditors() {
    assertRefused("forbidden", () -> reconciliations.run(at(town.official(Role.AUDITOR))));
    assertRefused("forbidden", () -> reconciliations.run(staff()));
    assertRefused("forbidden", () -> reconciliations.latest(town.official(Role.COMMITTEE_STAFF)));
    reconciliations.run(at(town.official(Role.ADMIN)));
    assertThat(reconciliations.latest(town.official(Role.AUDITOR))).isPresent();
  }
}

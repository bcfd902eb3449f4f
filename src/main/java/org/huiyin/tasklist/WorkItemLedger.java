package org.huiyin.tasklist;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.organisation.Organisation;
import org.huiyin.proposal.ProposalMarkedKey;
import org.huiyin.proposal.ProposalResubmitted;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.huiyin.workflow.WorkItemClosed;
import org.huiyin.workflow.WorkItemDueDayMoved;
import org.huiyin.workflow.WorkItemOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows of the task lists in the transaction that opened or ended a step. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkItemLedger {

  /** Stands for no due day, so that one index order serves all items. */
  static final String NO_DUE_DAY = "infinity";

  private final JdbcClient jdbc;
  private final Proposals proposals;
  private final Organisation organisation;
  private final Ids ids;
  private final Clock clock;

  WorkItemLedger(
      JdbcClient jdbc, Proposals proposals, Organisation organisation, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.proposals = proposals;
    this.organisation = organisation;
    this.ids = ids;
    this.clock = clock;
  }

  @EventListener
  void on(WorkItemOpened item) {
    ProposalView proposal = proposals.byId(item.proposalId());
    jdbc.sql(
            """
            insert into work_item (id, step, stage, subject_id, proposal_id, committee_id,
              department_id, queue, state, opened_at, touched_at, due_on, title, number, kind, origin,
              category, key_proposal, session_id, version)
            values (:id, :step, :stage, :subject, :proposal, :committee,
              :department, :queue, 'OPEN', :at, :now, cast(:due as date), :title, :number, :kind,
              :origin, :category, :key, :session, 0)
            """)
        .param("id", ids.next())
        .param("step", item.step().name())
        .param("stage", item.step().stage().name())
        .param("subject", item.subjectId())
        .param("proposal", item.proposalId())
        .param("committee", item.committeeId())
        .param("department", item.departmentId())
        .param("queue", Queues.of(item))
        .param("at", Timestamp.from(item.at()))
        .param("now", Timestamp.from(clock.instant()))
        .param("due", asText(item.dueOn()))
        .param("title", proposal.title())
        .param("number", numberOf(proposal))
        .param("kind", proposal.kind().name())
        .param("origin", proposal.origin().name())
        .param("category", proposal.category() == null ? null : proposal.category().name())
        .param("key", proposal.key())
        .param("session", proposal.sessionId())
        .update();
  }

  /**
   * Ends an item.
   *
   * @throws RuleViolation 409 when somebody else holds it: who wants to do another's item takes it
   *     over first
   */
  @EventListener
  void on(WorkItemClosed item) {
    Deed deed = item.deed();
    int ended =
        jdbc.sql(
                """
                update work_item
                set state = :state, closed_at = :at, touched_at = :at, closed_by = :actor, closed_for = :behalf
                where step = :step and subject_id = :subject and state = 'OPEN'
                  and (:anyHolder or holder_id is null or holder_id in (:actor, :behalf))
                """)
            .param(
                "state", (item.completed() ? WorkItem.State.DONE : WorkItem.State.CANCELLED).name())
            .param("at", Timestamp.from(clock.instant()))
            .param("actor", deed.actorId(), Types.OTHER)
            .param("behalf", deed.onBehalfOf(), Types.OTHER)
            .param("anyHolder", !item.completed() || deed.actorId() == null)
            .param("step", item.step().name())
            .param("subject", item.subjectId())
            .update();
    if (ended != 1) {
      throw notEnded(item);
    }
  }

  private RuntimeException notEnded(WorkItemClosed item) {
    return jdbc.sql(
            """
            select coalesce(holder_id::text, '') from work_item
            where step = :step and subject_id = :subject and state = 'OPEN'
            """)
        .param("step", item.step().name())
        .param("subject", item.subjectId())
        .query(String.class)
        .optional()
        .<RuntimeException>map(this::heldBy)
        .orElseGet(() -> new IllegalStateException("no open work item for " + item));
  }

  /** Who held it a moment ago may have given it back since. */
  private RuleViolation heldBy(String holder) {
    return holder.isEmpty()
        ? RuleViolation.conflict("stale")
        : RuleViolation.conflict(
            "work-item.held-by-another", organisation.nameOf(UUID.fromString(holder)));
  }

  @EventListener
  void on(WorkItemDueDayMoved item) {
    jdbc.sql(
            """
            update work_item set due_on = :due, touched_at = :at
            where step = :step and subject_id = :subject and state = 'OPEN'
            """)
        .param("due", item.dueOn())
        .param("at", Timestamp.from(clock.instant()))
        .param("step", item.step().name())
        .param("subject", item.subjectId())
        .update();
  }

  @EventListener
  void on(ProposalResubmitted event) {
    jdbc.sql("update work_item set title = :title where proposal_id = :id and state = 'OPEN'")
        .param("title", event.title())
        .param("id", event.proposalId())
        .update();
  }

  @EventListener
  void on(ProposalMarkedKey event) {
    jdbc.sql("update work_item set key_proposal = true where proposal_id = :id and state = 'OPEN'")
        .param("id", event.proposalId())
        .update();
  }

  private static String asText(@Nullable LocalDate due) {
    return due == null ? NO_DUE_DAY : due.toString();
  }

  private static @Nullable String numberOf(ProposalView proposal) {
    return proposal.caseNumber() != null ? proposal.caseNumber() : proposal.registrationNumber();
  }
}

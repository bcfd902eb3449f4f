package org.huiyin.operations;

/**
 * What must not be found when the tables are compared. Each query names the things that do not fit,
 * with their proposal and committee where they have one; {@code :settled} is a moment before which
 * everything under way has arrived, {@code :kept} one after which the outbox is complete.
 */
public enum Discrepancy {
  /** A proposal waits for a step, but nobody has it on a list. */
  PROPOSAL_WITHOUT_WORK(withoutWork("PROPOSAL", "proposal", "id")),
  /** A proposal is with the departments or the raters, but nobody has anything to do. */
  HANDLING_WITHOUT_WORK(
      """
      select p.id, p.id, p.committee_id from proposal p
       where p.state in ('ASSIGNED', 'IN_HANDLING', 'REHANDLING', 'AWAITING_RATING', 'JOINT_CONSULTATION')
         and not exists (
           select 1 from work_item w where w.proposal_id = p.id and w.state = 'OPEN'
             and w.stage in ('HANDLING', 'RATING'))
      """),
  /** An assignment waits for a step, but nobody has it on a list. */
  ASSIGNMENT_WITHOUT_WORK(withoutWork("ASSIGNMENT", "assignment", "proposal_id")),
  /** A supervision waits for a step, but nobody has it on a list. */
  SUPERVISION_WITHOUT_WORK(withoutWork("SUPERVISION", "supervision", "proposal_id")),
  /** A look-back waits for a step, but nobody has it on a list. */
  LOOK_BACK_WITHOUT_WORK(withoutWork("LOOK_BACK", "look_back", "proposal_id")),
  /** Somebody has a step on a list that the state does not ask for. */
  WORK_OUT_OF_STATE(
      """
      select w.id, w.proposal_id, w.committee_id
        from work_item w
        join (select 'PROPOSAL' as kind, id, state from proposal
              union all select 'ASSIGNMENT', id, state from assignment
              union all select 'SUPERVISION', id, state from supervision
              union all select 'LOOK_BACK', id, state from look_back) subject
          on subject.id = w.subject_id
       where w.state = 'OPEN'
         and w.step in (select step from step_of where kind = subject.kind)
         and not exists (
           select 1 from step_of s
            where s.kind = subject.kind and s.step = w.step and s.state = subject.state)
      """),
  /** A work item is open, but the process does not wait there. */
  WORK_WITHOUT_PROCESS(
      """
      select w.id, w.proposal_id, w.committee_id from work_item w
       where w.state = 'OPEN' and not exists (
         select 1 from act_ru_task t where t.description_ = cast(w.subject_id as text))
      """),
  /** A process waits for somebody, but no list shows it. */
  PROCESS_WITHOUT_WORK(
      """
      select t.id_, null, null from act_ru_task t
       where not exists (
         select 1 from work_item w
          where w.state = 'OPEN' and cast(w.subject_id as text) = t.description_)
      """),
  /** A deadline belongs to a process that does not run. */
  TIMER_WITHOUT_PROCESS(
      """
      select j.id_, null, null from act_ru_job j
       where j.process_instance_id_ is not null and not exists (
         select 1 from act_ru_execution e where e.id_ = j.process_instance_id_)
      """),
  /** A deadline failed again and again and is not tried any more. */
  TIMER_FAILED("select j.id_, null, null from act_ru_job j where j.retries_ = 0"),
  /** A case number of a session was skipped. */
  CASE_NUMBER_SKIPPED(
      """
      select session_id || ' ' || missing, null, committee_id
        from (select session_id, min(committee_id::text)::uuid as committee_id, max(case_no) as latest
                from proposal where case_no is not null group by session_id) session,
             generate_series(1, latest) as missing
       where not exists (
         select 1 from proposal p
          where p.session_id = session.session_id and p.case_no = missing)
      """),
  /** An event has not been sent for a while. */
  EVENT_NOT_SENT(
      """
      select o.event_id, p.id, p.committee_id
        from outbox o left join proposal p on p.id = o.message_key
       where o.sent_at is null and o.occurred_at < :settled
      """),
  /** An event about a proposal was sent, but has not come back to the inbox. */
  EVENT_NOT_RECEIVED(
      """
      select o.event_id, p.id, p.committee_id
        from outbox o join proposal p on p.id = o.message_key
       where o.sent_at < :settled and o.topic = 'huiyin.proposal-events.v1'
         and not exists (select 1 from received_event r where r.event_id = o.event_id)
      """),
  /** Timeline and events of a proposal differ in number. */
  TIMELINE_UNLIKE_EVENTS(
      """
      select p.id, p.id, p.committee_id
        from (select proposal_id as id, count(*) as entries from timeline_entry
               where at >= :kept group by proposal_id) told
        full join (select message_key as id, count(*) as events from outbox
               where occurred_at >= :kept and topic = 'huiyin.proposal-events.v1'
               group by message_key) sent
          using (id)
        join proposal p using (id)
       where coalesce(entries, 0) <> coalesce(events, 0)
      """),
  /** A department was assigned or asked for something, but has no notice of it. */
  DEPARTMENT_NOT_TOLD(
      """
      select o.event_id, p.id, p.committee_id
        from outbox o join proposal p on p.id = o.message_key
       where o.sent_at < :settled
         and o.type in ('org.huiyin.handling.department-assigned.v1',
                        'org.huiyin.supervision.ordered.v1', 'org.huiyin.look-back.opened.v1')
         and not exists (
           select 1 from notice n where n.event_id = o.event_id
             and n.department_id = cast(o.data::jsonb ->> 'departmentId' as uuid))
      """),
  /** Somebody was told of something that did not happen; reminders tell of time that passed. */
  NOTICE_WITHOUT_EVENT(
      """
      select n.id, p.id, p.committee_id
        from notice n left join proposal p on p.id = n.proposal_id
       where n.occurred_at >= :kept and n.event_type <> 'org.huiyin.reminder.due.v1'
         and not exists (select 1 from outbox o where o.event_id = n.event_id)
      """);

  /** In which state a thing waits for which step. */
  static final String STEP_OF =
      """
      with step_of (kind, state, step) as (values
        ('PROPOSAL', 'DRAFT', 'WRITE_PROPOSAL'),
        ('PROPOSAL', 'CO_SIGNING', 'WRITE_PROPOSAL'),
        ('PROPOSAL', 'SUBMITTED', 'CHECK_SUBMISSION'),
        ('PROPOSAL', 'RETURNED_FOR_AMENDMENT', 'AMEND_PROPOSAL'),
        ('PROPOSAL', 'UNDER_REVIEW', 'RECOMMEND_FILING'),
        ('PROPOSAL', 'UNDER_REVIEW', 'DECIDE_FILING'),
        ('PROPOSAL', 'AWAITING_ASSIGNMENT', 'ASSIGN_DEPARTMENTS'),
        ('ASSIGNMENT', 'AWAITING_CLAIM', 'CLAIM_ASSIGNMENT'),
        ('ASSIGNMENT', 'RETURN_REQUESTED', 'RULE_ON_RETURN'),
        ('ASSIGNMENT', 'IN_HANDLING', 'DRAFT_REPLY'),
        ('ASSIGNMENT', 'IN_HANDLING', 'GIVE_CO_OPINION'),
        ('ASSIGNMENT', 'AWAITING_APPROVAL', 'APPROVE_REPLY'),
        ('ASSIGNMENT', 'AWAITING_AUDIT', 'AUDIT_REPLY'),
        ('SUPERVISION', 'TO_BE_WORDED', 'WORD_SUPERVISION_ORDER'),
        ('SUPERVISION', 'ORDERED', 'ANSWER_DEMANDS'),
        ('SUPERVISION', 'ANSWERED', 'ASSESS_ANSWERS'),
        ('SUPERVISION', 'ANSWERED', 'ASSESS_AS_LEADER'),
        ('LOOK_BACK', 'REPORTING', 'REPORT_ON_PROMISES'),
        ('LOOK_BACK', 'VERIFYING', 'VERIFY_REPORT'),
        ('LOOK_BACK', 'CONFIRMING', 'CONFIRM_VERDICT'),
        ('LOOK_BACK', 'DISPUTED', 'RESOLVE_DISPUTE'))
      """;

  private final String query;

  Discrepancy(String query) {
    this.query = query;
  }

  /** Finds things whose state waits for a step that nobody has on a list. */
  private static String withoutWork(String kind, String table, String proposal) {
    return """
    select it.id, it.%1$s, it.committee_id from %2$s it
     where it.state in (select state from step_of where kind = '%3$s')
       and not exists (
         select 1 from work_item w join step_of s on s.step = w.step
          where w.subject_id = it.id and w.state = 'OPEN'
            and s.kind = '%3$s' and s.state = it.state)
    """
        .formatted(proposal, table, kind);
  }

  /** Returns the query that names the things that do not fit: subject, proposal, committee. */
  String query() {
    return query.contains("step_of") ? STEP_OF + query : query;
  }
}

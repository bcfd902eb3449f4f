package org.huiyin.demo;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.notification.TopicAudit;
import org.huiyin.workflow.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold after the play, asked of the database itself. */
@Component
class WalkthroughChecks {

  private static final String ENDED =
      "('MERGED', 'NOT_FILED', 'CONVERTED', 'WITHDRAWN', 'LAPSED', 'CLOSED', 'ARCHIVED')";

  private record Check(String says, String countsFaults) {}

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "每件提案都有明确归宿，或有人正在办理",
              "select count(*) from proposal p where p.state not in "
                  + ENDED
                  + " and not exists (select 1 from work_item w where w.proposal_id = p.id and"
                  + " w.state = 'OPEN')"),
          new Check(
              "已终结的提案没有遗留任务（督办、回头看除外）",
              "select count(*) from work_item w join proposal p on p.id = w.proposal_id where"
                  + " w.state = 'OPEN' and w.stage not in ('SUPERVISION', 'LOOK_BACK') and p.state"
                  + " in "
                  + ENDED),
          new Check(
              "任务列表与流程引擎一致",
              """
              select abs((select count(*) from work_item where state = 'OPEN') - (select count(*) from act_ru_task))
                + (select count(*) from work_item w where w.state = 'OPEN' and not exists (
                     select 1 from act_ru_task t where t.description_ = cast(w.subject_id as text)))
              """),
          new Check(
              "没有失去流程的定时器",
              """
              select count(*) from act_ru_job j where j.process_instance_id_ is not null
                and not exists (select 1 from act_ru_execution e where e.id_ = j.process_instance_id_)
              """),
          new Check("案号连续无缺", "select coalesce(max(case_no), 0) - count(case_no) from proposal"),
          new Check("每个事件都已发出", "select count(*) from outbox where sent_at is null"),
          new Check(
              "时间线与事件一一对应",
              "select abs((select count(*) from timeline_entry) - (select count(*) from outbox))"),
          new Check(
              "每个事件都已收到，没有重复通知",
              """
              select abs((select count(*) from outbox) - (select count(*) from received_event))
                + (select count(*) from (select 1 from notice group by event_id, recipient_id having count(*) > 1) doubled)
              """),
          new Check("没有无法识别的消息", "select count(*) from dead_letter where state = 'OPEN'"),
          // an opinion is told to the lead it is for, a moved day to a department only at its own
          // steps
          new Check(
              "承办单位收到的通知与发出的事件一致",
              """
              select (select count(*) from outbox o where o.type in (select distinct event_type from notice where department_id is not null)
                  and o.type not like '%co-opinion-given%' and o.type not like '%due-date-moved%'
                  and o.data::jsonb ->> 'departmentId' is not null
                  and not exists (select 1 from notice n where n.event_id = o.event_id
                    and n.department_id = cast(o.data::jsonb ->> 'departmentId' as uuid)))
                + (select count(*) from outbox o where o.type like '%co-opinion-given%'
                  and not exists (select 1 from notice n where n.event_id = o.event_id and n.department_id is not null))
                + (select count(*) from notice n where not exists (select 1 from outbox o where o.event_id = n.event_id))
                + (select abs(count(*) - (select count(*) from assignment)) from outbox where type like '%department-assigned%')
              """));

  private final JdbcClient jdbc;
  private final Timers timers;
  private final TopicAudit topics;
  private final Journal journal;

  WalkthroughChecks(JdbcClient jdbc, Timers timers, TopicAudit topics, Journal journal) {
    this.jdbc = jdbc;
    this.timers = timers;
    this.topics = topics;
    this.journal = journal;
  }

  /** Counts events that have not come all the way to the inboxes. */
  long underWay() {
    return jdbc.sql(
            """
            select count(*) from outbox o where not exists (
              select 1 from received_event r where r.event_id = o.event_id)
            """)
        .query(Long.class)
        .single();
  }

  /** One line for each check: what it says and how many rows speak against it. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Check check : CHECKS) {
      long count = jdbc.sql(check.countsFaults()).query(Long.class).single();
      if (count != 0) {
        faults.add(check.says() + "：" + count + " 处不符");
      }
    }
    if (timers.failed() != 0) {
      faults.add("没有失败的定时任务：" + timers.failed() + " 个失败");
    }
    TopicAudit.Findings findings = topics.read();
    if (findings.faults() != 0) {
      faults.add("主题与发件箱一致：" + findings);
    }
    if (journal.lost() != 0) {
      faults.add("已确认的办理没有丢失：丢失 " + journal.lost() + " 项");
    }
    return faults;
  }

  /** How many checks there are. */
  static int count() {
    return CHECKS.size() + 3;
  }
}

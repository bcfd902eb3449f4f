package org.huiyin.notification.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.calendar.WorkingDays;
import org.huiyin.notification.OpenWork;
import org.huiyin.notification.delivery.ReminderNotices;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people and departments what is due: three working days before, on the day, when it is
 * overdue and when it is long overdue. It looks at what waits now, so that nothing is lost while
 * the application is down, and remembers what it told, so that nothing is told twice, on whichever
 * node and however often a thing is sent back.
 */
@Service
public class DueReminders {

  /** Further than three working days reach, whatever holidays are between. */
  private static final int DAYS_AHEAD = 21;

  /** So many of a kind are one notice each; more are told together. */
  private static final int MOST_SINGLE = 3;

  private final ObjectProvider<OpenWork> work;
  private final ReminderNotices notices;
  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;
  private final boolean inBackground;

  DueReminders(
      ObjectProvider<OpenWork> work,
      ReminderNotices notices,
      WorkingDays workingDays,
      JdbcClient jdbc,
      Ids ids,
      Clock clock,
      @Value("${huiyin.workflow.timers-in-background:true}") boolean inBackground) {
    this.work = work;
    this.notices = notices;
    this.workingDays = workingDays;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.inBackground = inBackground;
  }

  /** What is told to the same about the same kind of thing. */
  private record Matter(
      @Nullable UUID departmentId, List<UUID> people, Step step, DueKind kind, LocalDate dueOn) {}

  /** Reminds during office hours, unless time is moved by hand: then whoever moves it does. */
  @Scheduled(cron = "${huiyin.reminders.cron:30 */10 8-18 * * *}", zone = "Asia/Shanghai")
  @Transactional
  public void remindByItself() {
    if (inBackground) {
      remind();
    }
  }

  /**
   * Tells what has not been told yet.
   *
   * @return how many notices were written
   */
  @Transactional
  public int remind() {
    LocalDate today = LocalDate.now(clock);
    Map<Matter, List<UUID>> proposals = new LinkedHashMap<>();
    List<OpenWork.Item> items =
        work.stream().flatMap(source -> source.dueBy(today.plusDays(DAYS_AHEAD)).stream()).toList();
    Set<String> told = toldOf(items);
    items.forEach(item -> collect(item, today, told, proposals));
    int written = 0;
    for (Map.Entry<Matter, List<UUID>> entry : proposals.entrySet()) {
      written += tell(entry.getKey(), entry.getValue());
    }
    return written;
  }

  private void collect(
      OpenWork.Item item, LocalDate today, Set<String> told, Map<Matter, List<UUID>> proposals) {
    if (item.departmentId() == null && item.people().isEmpty()) {
      return;
    }
    DueKind.of(item, today, workingDays, clock.getZone())
        .filter(kind -> !told.contains(key(item, kind)) && isNew(item, kind))
        .ifPresent(
            kind -> {
              boolean department = item.people().isEmpty();
              Matter matter =
                  new Matter(
                      department ? item.departmentId() : null,
                      item.people(),
                      item.step(),
                      kind,
                      item.dueOn());
              proposals.computeIfAbsent(matter, one -> new ArrayList<>()).add(item.proposalId());
            });
  }

  private Set<String> toldOf(List<OpenWork.Item> items) {
    return jdbc.sql(
            """
            select concat_ws(' ', subject_id, step, kind, due_on) from due_reminder
             where subject_id = any(?)
            """)
        .param(items.stream().map(OpenWork.Item::subjectId).distinct().toArray(UUID[]::new))
        .query(String.class)
        .set();
  }

  private static String key(OpenWork.Item item, DueKind kind) {
    return item.subjectId() + " " + item.step() + " " + kind + " " + item.dueOn();
  }

  /** Another node may be telling it at this moment; one of the two is the first. */
  private boolean isNew(OpenWork.Item item, DueKind kind) {
    return jdbc.sql(
                """
                insert into due_reminder (subject_id, step, kind, due_on, told_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                item.subjectId(),
                item.step().name(),
                kind.name(),
                item.dueOn(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  private int tell(Matter matter, List<UUID> proposals) {
    boolean together = proposals.size() > MOST_SINGLE;
    List<UUID> named = together ? proposals.subList(0, 1) : proposals;
    Set<ReminderNotices.Reminder> reminders = new HashSet<>();
    for (UUID proposal : named) {
      UUID id = ids.next();
      if (matter.departmentId() != null) {
        reminders.add(reminder(id, matter, null, proposal, together, proposals.size()));
      }
      for (UUID person : matter.people()) {
        reminders.add(reminder(id, matter, person, proposal, together, proposals.size()));
      }
    }
    notices.write(List.copyOf(reminders));
    return reminders.size();
  }

  private static ReminderNotices.Reminder reminder(
      UUID id, Matter matter, @Nullable UUID person, UUID proposal, boolean together, int number) {
    return new ReminderNotices.Reminder(
        id,
        proposal,
        person,
        matter.departmentId(),
        "due-reminder." + matter.kind().code() + (together ? ".several" : ""),
        together
            ? List.of(matter.step(), matter.dueOn(), number)
            : List.of(matter.step(), matter.dueOn()));
  }
}

package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.shared.Page;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItemFilter;
import org.huiyin.tasklist.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a list of work items takes to read. The reference is Camunda's own task query over the
 * same items, with a candidate group for each queue.
 */
final class TaskLists {

  private static final int PAGE = 50;
  private static final int DEEP = 10_000;
  private static final int TIMES = 20;
  private static final double TIMES_FASTER = 50;

  private final Options options;
  private final Stage stage;
  private final WorkItems items;
  private boolean hasTarget;

  TaskLists(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.items = stage.node().bean(WorkItems.class);
  }

  /** Asks of one side. */
  private interface Asked {

    void ask();
  }

  void measure(Results results) throws SQLException {
    try (HikariDataSource data = stage.pool("camunda_tasks")) {
      ProcessEngine engine = CamundaLives.engine(data, "camunda_tasks", "none");
      long open = fill(JdbcClient.create(data));
      hasTarget = Label.isTarget(open);
      for (Role role :
          List.of(Role.COMMITTEE_STAFF, Role.DEPARTMENT_HANDLER, Role.TRANSMISSION_OFFICE)) {
        CurrentUser user = new Users(stage).of(role, 1).get(0);
        measure(results, user, role, () -> tasksOf(engine, user), Label.of(open));
      }
      engine.close();
    }
    JdbcClient jdbc = stage.jdbc();
    jdbc.sql("drop schema camunda_tasks cascade").update();
  }

  /** Gives the engine a task for each open work item. */
  private static long fill(JdbcClient jdbc) {
    int tasks =
        jdbc.sql(
                """
                insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, task_def_key_, suspension_state_)
                select id, 1, title, 50, opened_at, least(due_on, date '9999-01-01'), step, 1
                  from public.work_item where state = 'OPEN'
                """)
            .update();
    jdbc.sql(
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l' || id, 1, queue, 'candidate', id from public.work_item where state = 'OPEN'
            """)
        .update();
    jdbc.sql("analyze act_ru_task").update();
    jdbc.sql("analyze act_ru_identitylink").update();
    return tasks;
  }

  private TaskQuery tasksOf(ProcessEngine engine, CurrentUser user) {
    List<String> groups = new ArrayList<>();
    groups.add("PERSON@" + user.personId());
    user.roles()
        .forEach(
            role ->
                groups.add(
                    role
                        + "@"
                        + (role.isOfDepartment() ? user.departmentId() : user.committeeId())));
    return engine.getTaskService().createTaskQuery().taskCandidateGroupIn(groups);
  }

  private void measure(
      Results results, CurrentUser user, Role role, Supplier<TaskQuery> tasks, String label) {
    long mine = tasks.get().count();
    int deep = (int) Math.min(DEEP, Math.max(0, mine - PAGE));
    String before = keyBehind(user, deep);
    String suffix = "." + label + "." + role.name().toLowerCase(java.util.Locale.ROOT);
    String size = "%d × %d, %,d open items of the person".formatted(options.rounds(), TIMES, mine);
    compare(
        results,
        "first-page" + suffix,
        size,
        () -> items.open(user, WorkItemFilter.NONE, null, PAGE),
        () -> tasks.get().orderByDueDate().asc().listPage(0, PAGE));
    compare(
        results,
        "deep-page" + suffix,
        size + ", from item %,d".formatted(deep),
        () -> items.open(user, WorkItemFilter.NONE, before, PAGE),
        () -> tasks.get().orderByDueDate().asc().listPage(deep, PAGE));
    compare(results, "count" + suffix, size, () -> items.counts(user), () -> tasks.get().count());
  }

  private @Nullable String keyBehind(CurrentUser user, int position) {
    String key = null;
    for (int seen = 0; seen < position; seen += PAGE) {
      Page<WorkItem> page = items.open(user, WorkItemFilter.NONE, key, PAGE);
      if (page.next() == null) {
        return key;
      }
      key = page.next();
    }
    return key;
  }

  private void compare(Results results, String name, String size, Asked ours, Asked theirs) {
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    median(ours);
    median(theirs);
    for (int round = 0; round < options.rounds(); round++) {
      our.add(median(ours));
      their.add(median(theirs));
    }
    Figure.Making figure =
        Figure.lowerIsBetter("tasklist." + name, "ms")
            .ours(our)
            .against("task query of Camunda 7.24", their)
            .size(size);
    results.add((hasTarget ? figure.targetRatio(TIMES_FASTER) : figure).made());
  }

  private static double median(Asked asked) {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      asked.ask();
      nanos[i] = System.nanoTime() - begin;
    }
    return new Durations(nanos).percentile(50);
  }
}

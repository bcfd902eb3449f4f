package org.huiyin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a list of work items takes to read: by a person with four queues of 300 that hold
 * everything, and by the people of the data, for whom some hundreds of items wait. The reference is
 * Camunda's own task query over the same items, with a candidate group for each queue.
 */
final class TaskLists {

  private static final int PAGE = 50;
  private static final int DEEP = 10_000;
  private static final int TIMES = 20;
  private static final double TIMES_FASTER = 50;

  /** Where everything waits in few queues, four of them one person's. */
  private static final String CROWDED = "crowded";

  private static final int QUEUES = 300;

  /** What takes long is not asked twenty times. */
  private static final long NANOS_EACH = 2_000_000_000L;

  private static final String TASKS = "camunda_tasks";

  private final Options options;
  private final Stage stage;
  private final WorkItems items;
  private final JdbcClient jdbc;
  private final JdbcClient jdbcOfNode;
  private final TransactionTemplate transaction;
  private String itemsIn = "public";

  TaskLists(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.items = stage.node().bean(WorkItems.class);
    this.jdbc = stage.jdbc();
    this.jdbcOfNode = stage.node().bean(JdbcClient.class);
    this.transaction = stage.node().bean(TransactionTemplate.class);
  }

  /** Asks of one side. */
  private interface Asked {

    void ask();
  }

  void measure(Results results) throws SQLException {
    CurrentUser clerk = new Users(stage).of(Role.COMMITTEE_STAFF, 1).get(0);
    CurrentUser crowded =
        new CurrentUser(
            clerk.personId(),
            clerk.username(),
            clerk.name(),
            clerk.committeeId(),
            null,
            Set.of(Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD, Role.TRANSMISSION_OFFICE));
    crowd(queues(crowded));
    long open = beside(CROWDED, (engine, label) -> measure(results, engine, crowded, "." + label));
    jdbc.sql("drop schema " + CROWDED + " cascade").update();
    if (open > 0 && options.full()) {
      beside(
          "public",
          (engine, label) -> {
            for (Role role :
                List.of(Role.COMMITTEE_STAFF, Role.DEPARTMENT_HANDLER, Role.TRANSMISSION_OFFICE)) {
              CurrentUser user = new Users(stage).of(role, 1).get(0);
              String of = "." + label + "." + role.name().toLowerCase(Locale.ROOT);
              measure(results, engine, user, of);
            }
          });
    }
  }

  /** Copies what is open into other queues, in which nobody holds anything. */
  private void crowd(List<String> queues) {
    jdbc.sql("drop schema if exists " + CROWDED + " cascade").update();
    jdbc.sql("create schema " + CROWDED).update();
    jdbc.sql("create table " + CROWDED + ".work_item (like work_item including all)").update();
    String others =
        jdbc
            .sql(
                """
                select column_name from information_schema.columns
                 where table_schema = 'public' and table_name = 'work_item'
                   and column_name not in ('queue', 'holder_id')
                """)
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.joining(", "));
    jdbc.sql(
            """
            insert into %s.work_item (%s, queue)
            select %s, coalesce((cast(:queues as text[]))[1 + abs(hashtext(id::text)) %% %d],
                                'OTHER@' || abs(hashtext(id::text)) %% %d)
              from work_item where state = 'OPEN'
            """
                .formatted(CROWDED, others, others, QUEUES, QUEUES))
        .param("queues", queues.toArray(String[]::new))
        .update();
    jdbc.sql("vacuum analyze " + CROWDED + ".work_item").update();
  }

  /** Measures with an engine that has a task for each open item of a schema. */
  private interface Beside {

    void measure(ProcessEngine engine, String label);
  }

  private long beside(String schema, Beside work) throws SQLException {
    long open;
    itemsIn = schema;
    try (HikariDataSource data = stage.pool(TASKS)) {
      ProcessEngine engine = CamundaLives.engine(data, TASKS, "none");
      open = fill(JdbcClient.create(data), schema);
      work.measure(engine, Label.of(open));
      engine.close();
    }
    jdbc.sql("drop schema " + TASKS + " cascade").update();
    return open;
  }

  /** Gives the engine a task for each open work item. */
  private static long fill(JdbcClient jdbc, String schema) {
    int tasks =
        jdbc.sql(
                """
                insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, task_def_key_, suspension_state_)
                select id, 1, title, 50, opened_at, least(due_on, date '9999-01-01'), step, 1
                  from %s.work_item where state = 'OPEN'
                """
                    .formatted(schema))
            .update();
    jdbc.sql(
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l' || id, 1, queue, 'candidate', id from %s.work_item where state = 'OPEN'
            """
                .formatted(schema))
        .update();
    jdbc.sql("vacuum analyze act_ru_task").update();
    jdbc.sql("vacuum analyze act_ru_identitylink").update();
    return tasks;
  }

  /** Names of the queues a person may take from. */
  private List<String> queues(CurrentUser user) {
    return items.queuesOf(user).stream().sorted().toList();
  }

  private TaskQuery tasksOf(ProcessEngine engine, CurrentUser user) {
    return engine.getTaskService().createTaskQuery().taskCandidateGroupIn(queues(user));
  }

  private void measure(Results results, ProcessEngine engine, CurrentUser user, String suffix) {
    Supplier<TaskQuery> tasks = () -> tasksOf(engine, user);
    long mine = tasks.get().count();
    int deep = (int) Math.min(DEEP, Math.max(0, mine - PAGE));
    String size =
        "%d × up to %d, %,d open items of the person".formatted(options.rounds(), TIMES, mine);
    // the same tables under other names, as one transaction sees them
    transaction.executeWithoutResult(
        tx -> {
          jdbcOfNode.sql("set local search_path = " + itemsIn + ", public").update();
          String before = keyBehind(user, deep);
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
          compare(
              results, "count" + suffix, size, () -> items.counts(user), () -> tasks.get().count());
        });
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
    results.add((name.endsWith(".1m") ? figure.targetRatio(TIMES_FASTER) : figure).made());
  }

  private static double median(Asked asked) {
    LongStream.Builder nanos = LongStream.builder();
    long first = System.nanoTime();
    for (int i = 0; i < TIMES && System.nanoTime() - first < NANOS_EACH; i++) {
      long begin = System.nanoTime();
      asked.ask();
      nanos.add(System.nanoTime() - begin);
    }
    return new Durations(nanos.build().toArray()).percentile(50);
  }
}

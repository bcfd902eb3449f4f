package org.huiyin.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.Stage;
import org.huiyin.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads work items: one index range for each queue, merged in the order of the list. */
@Component
class WorkItemQueries {

  private static final String BY_DUE_DAY = WorkItemSort.DUE.order();
  private static final String BY_CLOSING = " order by closed_at desc, id desc";

  private final JdbcClient jdbc;
  private final Lights lights;
  private final Clock clock;

  WorkItemQueries(JdbcClient jdbc, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Where the items of a list are.
   *
   * @param parts conditions of index ranges that have no item in common
   * @param narrowed what holds for all of them
   */
  private record Ranges(List<String> parts, Conditions narrowed) {

    String each(String columns, String end) {
      return parts.stream()
          .map(
              part ->
                  "(select %s from work_item where %s and %s%s)"
                      .formatted(columns, part, narrowed.sql(), end))
          .collect(Collectors.joining(" union all "));
    }
  }

  private Ranges ranges(CurrentUser user, WorkItemList list, WorkItemFilter filter) {
    Conditions narrowed =
        narrowed(user, filter)
            .with("own", Queues.ofPerson(user.personId()))
            .with("me", user.personId());
    if (list == WorkItemList.DONE) {
      return new Ranges(List.of("closed_by = :me"), narrowed.and("state = 'DONE'"));
    }
    narrowed.and("state = 'OPEN'");
    return switch (list) {
      case OPEN ->
          new Ranges(
              eachQueue(user),
              narrowed.and("(holder_id is null or holder_id = :me or queue = :own)"));
      case CLAIMABLE ->
          new Ranges(eachQueue(user), narrowed.and("holder_id is null").and("queue <> :own"));
      case TEAM ->
          new Ranges(
              eachQueue(user),
              narrowed.and("holder_id is not null and holder_id <> :me").and("queue <> :own"));
      default -> new Ranges(List.of("queue = :own", "holder_id = :me and queue <> :own"), narrowed);
    };
  }

  private static List<String> eachQueue(CurrentUser user) {
    return Queues.of(user).stream().map(queue -> "queue = '" + queue + "'").toList();
  }

  Page<WorkItem> page(
      CurrentUser user,
      WorkItemList list,
      WorkItemFilter filter,
      WorkItemSort sort,
      @Nullable String after,
      int size) {
    Ranges ranges = ranges(user, list, filter);
    return list == WorkItemList.DONE
        ? byClosing(ranges, after, size)
        : sorted(ranges, sort, after, size);
  }

  private Page<WorkItem> byClosing(Ranges ranges, @Nullable String after, int size) {
    if (after != null) {
      Keyset key = Keyset.afterInstant(after);
      ranges
          .narrowed()
          .and("(closed_at, id) < (cast(:key as timestamptz), :keyId)")
          .with("key", key.position())
          .with("keyId", key.id());
    }
    List<WorkItem> found =
        query(
            ranges.each("*", BY_CLOSING + " limit " + (size + 1)),
            BY_CLOSING,
            ranges.narrowed().values());
    return Page.of(
        found, size, item -> new Keyset(String.valueOf(item.closedAt()), item.id()).text());
  }

  /** Where an index serves the order each range comes in it, and only first rows are merged. */
  private Page<WorkItem> sorted(
      Ranges ranges, WorkItemSort sort, @Nullable String after, int size) {
    if (after != null) {
      Keyset key = sort.place(after);
      ranges.narrowed().and(sort.behind()).with("key", key.position()).with("keyId", key.id());
    }
    String order = sort.order() + " limit " + (size + 1);
    String merged = "select * from (" + ranges.each("*", order) + ") as ranges" + order;
    return Page.of(query(merged, sort.order(), ranges.narrowed().values()), size, sort::keyAfter);
  }

  int count(CurrentUser user, WorkItemList list, WorkItemFilter filter, int most) {
    Ranges ranges = ranges(user, list, filter);
    return jdbc.sql(
            "select count(*) from (" + ranges.each("1", "") + " limit " + most + ") as found")
        .params(ranges.narrowed().values())
        .query(Integer.class)
        .single();
  }

  WorkItemCounts counts(CurrentUser user) {
    Map<Light, LocalDate> cutoffs = lights.cutoffs(today(), user.committeeId());
    Map<Stage, Long> byStage = new EnumMap<>(Stage.class);
    long[] sums = new long[4];
    jdbc.sql(
            """
            select stage,
              count(*) filter (where holder_id is null and queue <> :own) as claimable,
              count(*) filter (where holder_id = :person or queue = :own) as mine,
              count(*) filter (where due_on < :today) as overdue,
              count(*) filter (where due_on >= :today and due_on <= :yellow) as due_soon
            from work_item
            where state = 'OPEN' and queue in (:queues)
              and (holder_id is null or holder_id = :person or queue = :own)
            group by stage
            """)
        .param("own", Queues.ofPerson(user.personId()))
        .param("person", user.personId())
        .param("queues", Queues.of(user))
        .param("today", today())
        .param("yellow", cutoffs.getOrDefault(Light.YELLOW, today()))
        .query(
            row -> {
              long claimable = row.getLong("claimable");
              long mine = row.getLong("mine");
              byStage.put(Stage.valueOf(row.getString("stage")), claimable + mine);
              sums[0] += claimable;
              sums[1] += mine;
              sums[2] += row.getLong("overdue");
              sums[3] += row.getLong("due_soon");
            });
    return new WorkItemCounts(sums[0], sums[1], sums[2], sums[3], byStage);
  }

  Optional<WorkItem> byId(UUID id) {
    return query("select * from work_item where id = :id", BY_DUE_DAY, Map.of("id", id)).stream()
        .findFirst();
  }

  List<WorkItem> byIds(Collection<UUID> ids) {
    return query(
        "select * from work_item where id = any(:ids)",
        BY_DUE_DAY,
        Map.of("ids", ids.toArray(UUID[]::new)));
  }

  Optional<WorkItem> openFor(Step step, UUID subjectId) {
    return query(
            "select * from work_item where step = :step and subject_id = :subject and state ="
                + " 'OPEN'",
            BY_DUE_DAY,
            Map.of("step", step.name(), "subject", subjectId))
        .stream()
        .findFirst();
  }

  List<WorkItem> openOf(UUID proposalId) {
    return query(
        "select * from work_item where proposal_id = :id and state = 'OPEN'",
        BY_DUE_DAY,
        Map.of("id", proposalId));
  }

  List<WorkItem> allOf(UUID proposalId) {
    return query(
        "select * from work_item where proposal_id = :id",
        " order by opened_at, id",
        Map.of("id", proposalId));
  }

  private Conditions narrowed(CurrentUser user, WorkItemFilter filter) {
    Conditions narrowed = new Conditions();
    narrowed.equal("stage", filter.stage() == null ? null : filter.stage().name());
    narrowed.equal("step", filter.step() == null ? null : filter.step().name());
    narrowed.equal("category", filter.category());
    narrowed.equal("department_id", filter.departmentId());
    narrowed.equal("key_proposal", filter.key());
    narrowed.equal("session_id", filter.sessionId());
    narrowed.equal("kind", filter.kind());
    narrowed.equal("holder_id", filter.holderId());
    if (filter.light() != null && filter.light() != Light.NONE) {
      LocalDate latest = lights.cutoffs(today(), user.committeeId()).get(filter.light());
      narrowed.and("due_on <= :latest").with("latest", latest == null ? LocalDate.EPOCH : latest);
    }
    if (filter.due() == WorkItemFilter.Due.OVERDUE) {
      narrowed.and("due_on < :today").with("today", today());
    } else if (filter.due() == WorkItemFilter.Due.SOON) {
      Map<Light, LocalDate> cutoffs = lights.cutoffs(today(), user.committeeId());
      narrowed
          .and("due_on >= :today and due_on <= :yellow")
          .with("today", today())
          .with("yellow", cutoffs.getOrDefault(Light.YELLOW, today()));
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      narrowed
          .and("(strpos(title, :text) > 0 or strpos(coalesce(number, ''), :text) > 0)")
          .with("text", filter.text().strip());
    }
    return narrowed;
  }

  /** Reads items with the names they are shown with. */
  private List<WorkItem> query(String items, String order, Map<String, ?> values) {
    LocalDate today = today();
    String named =
        """
        select item.*,
               (select name from department where id = department_id) as department_name,
               (select name from person where id = holder_id) as holder_name
          from (%s) item
        """
            .formatted(items);
    return jdbc.sql(named + order).params(values).query((row, number) -> map(row, today)).list();
  }

  private WorkItem map(ResultSet row, LocalDate today) throws SQLException {
    LocalDate due =
        WorkItemLedger.NO_DUE_DAY.equals(row.getString("due_on"))
            ? null
            : row.getObject("due_on", LocalDate.class);
    WorkItem.State state = WorkItem.State.valueOf(row.getString("state"));
    UUID committee = row.getObject("committee_id", UUID.class);
    java.sql.Timestamp closed = row.getTimestamp("closed_at");
    return new WorkItem(
        row.getObject("id", UUID.class),
        Step.valueOf(row.getString("step")),
        row.getObject("subject_id", UUID.class),
        row.getObject("proposal_id", UUID.class),
        row.getString("title"),
        row.getString("number"),
        row.getString("kind"),
        row.getString("origin"),
        row.getString("category"),
        row.getBoolean("key_proposal"),
        row.getObject("department_id", UUID.class),
        row.getString("department_name"),
        row.getString("queue"),
        row.getObject("holder_id", UUID.class),
        row.getString("holder_name"),
        state,
        row.getTimestamp("opened_at").toInstant(),
        due,
        due == null || state != WorkItem.State.OPEN
            ? Light.NONE
            : lights.lightOf(due, today, committee),
        closed == null ? null : closed.toInstant(),
        row.getObject("closed_by", UUID.class),
        row.getInt("version"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

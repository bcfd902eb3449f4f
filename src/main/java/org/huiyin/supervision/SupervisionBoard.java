package org.huiyin.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.Light;
import org.huiyin.calendar.Lights;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supervision board (督办): what is supervised. The committee sees all of its own, a department
 * what is demanded of it.
 */
@Service
@Transactional(readOnly = true)
public class SupervisionBoard {

  private static final String LINES =
      """
      select s.*, coalesce(p.case_number, p.registration_number) as number, p.title,
             p.key_proposal, d.name as department_name, leader.name as leader_name,
             (select count(*) from supervision_demand t
               where t.supervision_id = s.id) as demands,
             (select count(*) from supervision_demand t
               where t.supervision_id = s.id and t.state = 'WRITTEN_OFF') as met
        from supervision s
        join proposal p on p.id = s.proposal_id
        join department d on d.id = s.department_id
        left join person leader on leader.id = s.leader_id
       where
      """;

  private static final String IS_OPEN = "s.state in ('TO_BE_WORDED', 'ORDERED', 'ANSWERED')";

  private final JdbcClient jdbc;
  private final Lights lights;
  private final Clock clock;

  SupervisionBoard(JdbcClient jdbc, Lights lights, Clock clock) {
    this.jdbc = jdbc;
    this.lights = lights;
    this.clock = clock;
  }

  /**
   * Returns the supervisions a person may see.
   *
   * @param user who wants to see them
   * @param filter what to leave out
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return open ones by due day, others latest first
   * @throws RuleViolation 403 for people who have none, 422 for a key that is none
   */
  public Page<SupervisionLine> lines(
      CurrentUser user, SupervisionFilter filter, @Nullable String after, int size) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrowTo(user, conditions, values);
    narrowTo(filter, user, conditions, values);
    boolean byDay = filter.openOnly();
    if (after != null) {
      Key key = Key.of(after, byDay);
      values.put("afterId", key.id());
      if (byDay) {
        values.put("afterDay", key.day());
        conditions.add("(s.due_day, s.id) > (:afterDay, :afterId)");
      } else {
        conditions.add("s.id < :afterId");
      }
    }
    String order = byDay ? " order by s.due_day, s.id limit " : " order by s.id desc limit ";
    int wanted = Math.max(1, Math.min(size, Page.LARGEST_SIZE));
    List<SupervisionLine> found =
        jdbc.sql(LINES + String.join(" and ", conditions) + order + (wanted + 1))
            .params(values)
            .query((row, number) -> line(row, user.committeeId()))
            .list();
    return Page.of(found, wanted, line -> (byDay ? line.dueOn() + "." : "") + line.id());
  }

  private static void narrowTo(
      CurrentUser user, List<String> conditions, Map<String, Object> values) {
    if (user.readsWholeCommittee()) {
      conditions.add("s.committee_id = :committee");
      values.put("committee", user.committeeId());
    } else if (user.departmentId() != null) {
      conditions.add("s.department_id = :own");
      values.put("own", user.departmentId());
    } else {
      throw RuleViolation.forbidden("forbidden");
    }
  }

  private void narrowTo(
      SupervisionFilter filter,
      CurrentUser user,
      List<String> conditions,
      Map<String, Object> values) {
    conditions.add(filter.openOnly() ? IS_OPEN : "not (" + IS_OPEN + ")");
    equal("s.state", filter.state(), conditions, values);
    equal("s.level", filter.level(), conditions, values);
    equal("s.cause", filter.cause(), conditions, values);
    if (filter.departmentId() != null) {
      conditions.add("s.department_id = :department");
      values.put("department", filter.departmentId());
    }
    Light light = filter.light();
    if (light != null && light != Light.NONE) {
      LocalDate last = lights.cutoffs(today(), user.committeeId()).get(light);
      conditions.add(last == null ? "false" : "s.due_day <= :last");
      if (last != null) {
        values.put("last", last);
      }
    }
  }

  private static void equal(
      String column,
      @Nullable Enum<?> wanted,
      List<String> conditions,
      Map<String, Object> values) {
    if (wanted != null) {
      String name = column.substring(2);
      conditions.add(column + " = :" + name);
      values.put(name, wanted.name());
    }
  }

  private SupervisionLine line(ResultSet row, UUID committeeId) throws SQLException {
    SupervisionState state = SupervisionState.valueOf(row.getString("state"));
    LocalDate dueOn = row.getObject("due_day", LocalDate.class);
    return new SupervisionLine(
        row.getObject("id", UUID.class),
        row.getObject("proposal_id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getBoolean("key_proposal"),
        row.getString("department_name"),
        SupervisionCause.valueOf(row.getString("cause")),
        SupervisionLevel.valueOf(row.getString("level")),
        row.getString("leader_name"),
        state,
        row.getInt("round"),
        dueOn,
        state.isOpen() ? lights.lightOf(dueOn, today(), committeeId) : Light.NONE,
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("ended_at", OffsetDateTime.class)),
        row.getInt("met"),
        row.getInt("demands"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private record Key(LocalDate day, UUID id) {

    static Key of(String text, boolean withDay) {
      try {
        int cut = withDay ? text.indexOf('.') : -1;
        LocalDate day = withDay ? LocalDate.parse(text.substring(0, cut)) : LocalDate.EPOCH;
        return new Key(day, UUID.fromString(text.substring(cut + 1)));
      } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw RuleViolation.invalid("input.not-one-of");
      }
    }
  }
}

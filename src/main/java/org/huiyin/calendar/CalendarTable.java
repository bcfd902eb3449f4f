package org.huiyin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored special days. On start it adds those shipped years of which nothing is stored yet;
 * years that are stored, perhaps corrected by hand, are left alone.
 */
@Repository
class CalendarTable implements InitializingBean {

  private record Row(@Nullable UUID committeeId, CalendarDay day) {}

  private final JdbcClient jdbc;

  CalendarTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    addMissingYears(HolidayFile.shipped());
  }

  Calendars read() {
    Map<@Nullable UUID, List<CalendarDay>> days = new HashMap<>();
    jdbc
        .sql("select committee_id, day, kind, name from calendar_day order by day")
        .query(CalendarTable::row)
        .stream()
        .forEach(
            row -> days.computeIfAbsent(row.committeeId(), id -> new ArrayList<>()).add(row.day()));
    return new Calendars(days);
  }

  /** One statement, so that a year is never stored in part, whatever happens on the way. */
  void addMissingYears(Collection<CalendarDay> days) {
    jdbc.sql(
            """
            insert into calendar_day (day, kind, name)
            select shipped.day, shipped.kind, shipped.name
            from unnest(?::date[], ?::text[], ?::text[]) as shipped (day, kind, name)
            where not exists (
              select 1 from calendar_day known
              where known.committee_id is null
                and date_trunc('year', known.day) = date_trunc('year', shipped.day))
            on conflict do nothing
            """)
        .params(columns(days))
        .update();
  }

  /** Replaces whole years of one set; imports wait for each other until the transaction ends. */
  void replace(
      Collection<Integer> years, Collection<CalendarDay> days, @Nullable UUID committeeId) {
    jdbc.sql("lock table calendar_day in share row exclusive mode").update();
    for (int year : years) {
      jdbc.sql(
              """
              delete from calendar_day
              where committee_id is not distinct from ?::uuid and day between ? and ?
              """)
          .param(1, committeeId)
          .param(2, LocalDate.of(year, 1, 1))
          .param(3, LocalDate.of(year, 12, 31))
          .update();
    }
    List<Object> columns = new ArrayList<>();
    columns.add(committeeId);
    columns.addAll(columns(days));
    jdbc.sql(
            """
            insert into calendar_day (committee_id, day, kind, name)
            select ?::uuid, given.day, given.kind, given.name
            from unnest(?::date[], ?::text[], ?::text[]) as given (day, kind, name)
            """)
        .params(columns)
        .update();
  }

  private static Row row(ResultSet rs, int number) throws SQLException {
    return new Row(
        rs.getObject("committee_id", UUID.class),
        new CalendarDay(
            rs.getObject("day", LocalDate.class),
            DayKind.valueOf(rs.getString("kind")),
            rs.getString("name")));
  }

  private static List<String[]> columns(Collection<CalendarDay> days) {
    return List.of(
        days.stream().map(day -> day.day().toString()).toArray(String[]::new),
        days.stream().map(day -> day.kind().name()).toArray(String[]::new),
        days.stream().map(CalendarDay::name).toArray(String[]::new));
  }
}

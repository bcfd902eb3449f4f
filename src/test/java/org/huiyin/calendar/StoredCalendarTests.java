package org.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huiyin.shared.InvalidInput;
import org.huiyin.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.flyway.locations=classpath:db/migration/calendar",
      "spring.flyway.default-schema=calendar_tests",
      "spring.datasource.hikari.schema=calendar_tests"
    })
class StoredCalendarTests {

  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final String ONE_HOLIDAY = "date,kind,name\n2027-03-01,HOLIDAY,试行假\n";

  private final WorkingDays days;
  private final HolidayImport holidays;
  private final CalendarTable table;
  private final CalendarCache cache;
  private final Changes changes;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  StoredCalendarTests(
      WorkingDays days,
      HolidayImport holidays,
      CalendarTable table,
      CalendarCache cache,
      Changes changes,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.days = days;
    this.holidays = holidays;
    this.table = table;
    this.cache = cache;
    this.changes = changes;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void forgetWhatOtherTestsImported() {
    transaction.executeWithoutResult(
        status -> {
          table.replace(List.of(2027), List.of(), null);
          jdbc.sql("delete from calendar_day where committee_id is not null").update();
          cache.replaced();
        });
    changes.seen.clear();
    changes.reaction = () -> {};
  }

  @Test
  void countsByTheShippedDaysAfterTheFirstStart() {
    assertThat(days.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31), null))
        .isEqualTo(248);
    assertThat(days.knowsYear(2024)).isTrue();
  }

  @Test
  void leavesAStoredYearAloneOnTheNextStart() {
    jdbc.sql("delete from calendar_day where day = '2026-10-07'").update();
    table.afterPropertiesSet();
    assertThat(stored("2026-10-07")).isZero();

    jdbc.sql("delete from calendar_day where day between '2026-01-01' and '2026-12-31'").update();
    table.afterPropertiesSet();
    assertThat(stored("2026-10-07")).isEqualTo(1);
    assertThat(stored("2025-10-07")).isEqualTo(1);
  }

  @Test
  void replacesWholeYearsAndTellsSo() {
    assertThat(replace(ONE_HOLIDAY, null)).hasSize(1);
    assertThat(days.isWorkingDay(MONDAY, null)).isFalse();

    replace("date,kind,name\n2027-03-02,HOLIDAY,试行假\n", null);
    assertThat(days.isWorkingDay(MONDAY, null)).isTrue();
    assertThat(days.isWorkingDay(MONDAY.plusDays(1), null)).isFalse();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 1), null)).isFalse();
    assertThat(changes.seen)
        .containsExactly(
            new CalendarChanged(List.of(2027), null), new CalendarChanged(List.of(2027), null));
  }

  @Test
  void keepsTheAdditionsOfACommitteeApart() {
    UUID committee = new UUID(7, 7);
    replace("date,kind,name\n2027-03-02,HOLIDAY,州庆\n", committee);
    replace(ONE_HOLIDAY, null);
    assertThat(days.isWorkingDay(MONDAY, committee)).isFalse();
    assertThat(days.isWorkingDay(MONDAY.plusDays(1), committee)).isFalse();
    assertThat(days.isWorkingDay(MONDAY.plusDays(1), null)).isTrue();
    assertThat(days.isWorkingDay(LocalDate.of(2026, 10, 1), committee)).isFalse();

    replace("date,kind,name\n", committee);
    assertThat(days.isWorkingDay(MONDAY.plusDays(1), committee)).isTrue();
    assertThat(changes.seen).contains(new CalendarChanged(List.of(2027), committee));
  }

  @Test
  void changesNothingWhenALineIsFaulty() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> replace(ONE_HOLIDAY + "2027-03-02,FREE,试行假\n", null));
    assertThat(days.isWorkingDay(MONDAY, null)).isTrue();
    assertThat(stored("2027-03-01")).isZero();
    assertThat(changes.seen).isEmpty();
  }

  @Test
  void showsNewDaysToListenersAtOnceAndToOthersAfterTheCommit() {
    List<Boolean> workedOn = new ArrayList<>();
    changes.reaction =
        () -> {
          workedOn.add(days.isWorkingDay(MONDAY, null));
          workedOn.add(elsewhere(() -> days.isWorkingDay(MONDAY, null)));
        };
    replace(ONE_HOLIDAY, null);
    assertThat(workedOn).containsExactly(false, true);
    assertThat(elsewhere(() -> days.isWorkingDay(MONDAY, null))).isFalse();
  }

  @Test
  void forgetsNewDaysWhenAListenerRefuses() {
    changes.reaction =
        () -> {
          throw RuleViolation.conflict("stale");
        };
    assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> replace(ONE_HOLIDAY, null));
    assertThat(days.isWorkingDay(MONDAY, null)).isTrue();
    assertThat(stored("2027-03-01")).isZero();
  }

  @Test
  void showsTwoImportsOfOneTransactionTogether() {
    transaction.executeWithoutResult(
        status -> {
          replace(ONE_HOLIDAY, null);
          replace("date,kind,name\n2027-03-02,HOLIDAY,试行假\n", null);
          assertThat(days.isWorkingDay(MONDAY, null)).isTrue();
          assertThat(days.isWorkingDay(MONDAY.plusDays(1), null)).isFalse();
        });
    assertThat(days.isWorkingDay(MONDAY.plusDays(1), null)).isFalse();
  }

  private List<CalendarDay> replace(String file, UUID committeeId) {
    InputStream csv = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    return holidays.replace(csv, List.of(2027), committeeId);
  }

  private int stored(String day) {
    return jdbc.sql("select count(*) from calendar_day where day = ?::date")
        .param(day)
        .query(Integer.class)
        .single();
  }

  private static <T> T elsewhere(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question).join();
  }

  static class Changes {

    private final List<CalendarChanged> seen = new ArrayList<>();
    private Runnable reaction = () -> {};

    @EventListener
    void on(CalendarChanged change) {
      seen.add(change);
      reaction.run();
    }
  }

  /** The module by itself, on a schema by itself. */
  @Configuration
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @Import({
    CalendarTable.class,
    CalendarCache.class,
    WorkingDays.class,
    HolidayImport.class,
    Changes.class
  })
  static class OnlyTheCalendar {}
}

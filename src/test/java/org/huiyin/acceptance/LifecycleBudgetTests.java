package org.huiyin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.ResultClass;
import org.huiyin.notification.publishing.Relay;
import org.huiyin.testing.CountedStatements;
import org.huiyin.testing.CountedStatements.Counts;
import org.huiyin.testing.LifeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a proposal may cost from draft to close, in twelve transactions of ten steps, so that nobody
 * makes every proposal dearer without noticing. Whoever makes it cheaper lowers the budget.
 */
class LifecycleBudgetTests extends LifeTest {

  private static final int STATEMENTS = 250;
  private static final int ROWS = 160;
  private static final int LOG_KILOBYTES = 100;

  /** Others may write now and then, and the first change of a page after a checkpoint is dear. */
  private static final int LIVES = 7;

  @Autowired private Relay relay;

  @BeforeEach
  void warmUp() {
    relay.stop();
    life.closed(ResultClass.A);
  }

  @AfterEach
  void goOn() {
    relay.start();
  }

  @Test
  void statementsAndRowsOfALifeKeepWithinTheirBudget() {
    Counts counts = CountedStatements.during(() -> life.closed(ResultClass.A));
    assertThat(counts)
        .satisfies(
            spent ->
                assertThat(spent.statements()).as("statements").isLessThanOrEqualTo(STATEMENTS),
            spent -> assertThat(spent.rows()).as("rows written").isLessThanOrEqualTo(ROWS));
  }

  @Test
  void theWriteAheadLogOfALifeKeepsWithinItsBudget() {
    List<Long> bytes = new ArrayList<>();
    for (int i = 0; i < LIVES; i++) {
      String before =
          jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
      UUID id = life.closed(ResultClass.A);
      bytes.add(
          jdbc.sql("select (pg_current_wal_insert_lsn() - cast(? as pg_lsn))::bigint")
              .param(before)
              .query(Long.class)
              .single());
      assertNothingIsLeftOf(id);
    }
    assertThat(bytes.stream().mapToLong(Long::longValue).min().orElseThrow() / 1024)
        .as("kilobytes of the least of %s", bytes)
        .isLessThanOrEqualTo(LOG_KILOBYTES);
  }
}

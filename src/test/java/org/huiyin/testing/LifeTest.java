package org.huiyin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.tasklist.WorkItems;
import org.huiyin.workflow.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test that lives through processes on real servers, with time in its own hands and deadlines
 * taking effect when it says so. It shares its application with the tests at pages and by HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MovableClockConfiguration.class, CountedStatements.class})
public abstract class LifeTest {

  @Autowired protected ApplicationContext context;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected MovableClock clock;
  @Autowired protected Timers timers;
  @Autowired protected WorkItems workItems;

  protected Town town;
  protected Life life;

  @BeforeEach
  void foundTown() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    town = Town.foundedIn(jdbc);
    life = new Life(context, town);
    suspendDeadlinesOfOthers();
  }

  /** What other tests left waiting is none of this test's business. */
  private void suspendDeadlinesOfOthers() {
    jdbc.sql("update act_ru_job set suspension_state_ = 2 where suspension_state_ = 1").update();
  }

  /** The desk of a kind. */
  protected <T> T desk(Class<T> type) {
    return context.getBean(type);
  }

  /** The steps that wait for a proposal, in the order of the procedure. */
  protected List<Step> waiting(UUID proposalId) {
    return workItems.openOf(proposalId).stream().map(WorkItem::step).sorted().toList();
  }

  /** Moves to a day and lets every deadline before it take effect. */
  protected void dawnOf(LocalDate day) {
    clock.moveTo(day);
    timers.runDue();
  }

  /** Nothing waits, runs or ticks for the business key of any aggregate of the proposal. */
  protected void assertNothingIsLeftOf(UUID proposalId) {
    assertThat(waiting(proposalId)).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from act_ru_execution e where e.business_key_ = :id or e.business_key_ in (
                      select cast(id as text) from assignment where proposal_id = cast(:id as uuid))
                    """)
                .param("id", proposalId.toString())
                .query(Long.class)
                .single())
        .as("engine executions")
        .isZero();
  }
}

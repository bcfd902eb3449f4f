package org.huiyin.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets deadlines take effect. Normally the engine's own job executor does so in the background;
 * where time is moved by hand, whoever moves it calls {@link #runDue}.
 */
@Component
public class Timers {

  private final ManagementService management;
  private final ProcessEngineConfigurationImpl engine;
  private final Clock clock;
  private final boolean inBackground;

  Timers(
      ManagementService management,
      ProcessEngineConfigurationImpl engine,
      Clock clock,
      @Value("${huiyin.workflow.timers-in-background:true}") boolean inBackground) {
    this.management = management;
    this.engine = engine;
    this.clock = clock;
    this.inBackground = inBackground;
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (inBackground) {
      engine.getJobExecutor().start();
    }
  }

  @EventListener
  void on(ContextClosedEvent event) {
    engine.getJobExecutor().shutdown();
  }

  /**
   * Lets every deadline that has passed by the application's clock take effect, one transaction
   * each, in the order of their instants.
   *
   * @return how many took effect
   * @throws RuntimeException of the first that failed; later ones stay due
   */
  public int runDue() {
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    try {
      int done = 0;
      for (Job job = nextDue(); job != null; job = nextDue()) {
        management.executeJob(job.getId());
        done++;
      }
      return done;
    } finally {
      ClockUtil.reset();
    }
  }

  /** One at a time: a deadline that takes effect may end others. */
  private @Nullable Job nextDue() {
    List<Job> first =
        management
            .createJobQuery()
            .duedateLowerThan(Date.from(clock.instant().plusMillis(1)))
            .active()
            .orderByJobDuedate()
            .asc()
            .listPage(0, 1);
    return first.isEmpty() ? null : first.get(0);
  }

  /**
   * Counts deadlines that failed again and again and wait for an operator.
   *
   * @return how many
   */
  public long failed() {
    return management.createJobQuery().noRetriesLeft().count();
  }
}

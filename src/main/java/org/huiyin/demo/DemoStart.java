package org.huiyin.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives an empty database its demo committee with a year behind it that ends today, before the
 * first page is served. A play that was interrupted goes on; a database with committees of its own
 * is left alone.
 */
@Component
@ConditionalOnProperty("huiyin.demo")
@ConditionalOnProperty(name = "huiyin.walkthrough", havingValue = "false", matchIfMissing = true)
class DemoStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final DemoCommittee committee;
  private final PlayRecord record;
  private final YearPlay year;
  private final DemoClock clock;
  private volatile boolean running;

  DemoStart(DemoCommittee committee, PlayRecord record, YearPlay year, DemoClock clock) {
    this.committee = committee;
    this.record = record;
    this.year = year;
    this.clock = clock;
  }

  @Override
  public void start() {
    Optional<PlayRecord.Reached> reached = record.read();
    boolean due = reached.map(play -> !play.ended()).orElseGet(committee::isDue);
    if (due) {
      LOG.info(
          "首次启动：正在生成演示数据（约一两分钟），完成后即可登录。Building the demo committee once; this takes a minute or"
              + " two.");
      LocalDate today = LocalDate.now(clock);
      year.act(today.minusYears(1).plusDays(1), today, LOG::info);
      clock.release();
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, whose phase is close to the greatest. */
  @Override
  public int getPhase() {
    return 0;
  }
}

package org.huiyin.notification;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.notification.publishing.OutboxFigures;
import org.huiyin.notification.publishing.Relay;
import org.huiyin.notification.publishing.RelayState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether events get out and notices come in. */
@Service
@Transactional(readOnly = true)
public class OutboxHealth {

  /** Events an operator waits for; all of a month would be read for seconds. */
  private static final int LATEST = 2_000;

  private final OutboxFigures figures;
  private final Relay relay;
  private final JdbcClient jdbc;

  OutboxHealth(OutboxFigures figures, Relay relay, JdbcClient jdbc) {
    this.figures = figures;
    this.relay = relay;
    this.jdbc = jdbc;
  }

  /**
   * How things stand.
   *
   * @param unsent events waiting to be sent
   * @param refused those among them that the broker does not take
   * @param oldest when the oldest of them happened; null without one
   * @param oldestAge its age
   * @param failingSince since when this node cannot send; null when it can
   * @param failure why
   * @param failures failed attempts of this node since its start
   * @param sent events this node sent since its start
   * @param notReceived events of the latest 2,000 sent that have not come back to the inbox; older
   *     ones are for the nightly reconciliation to find
   * @param openDeadLetters messages put aside and not settled
   */
  public record Reading(
      long unsent,
      long refused,
      @Nullable Instant oldest,
      Duration oldestAge,
      @Nullable Instant failingSince,
      @Nullable String failure,
      long failures,
      long sent,
      long notReceived,
      long openDeadLetters) {

    /**
     * Tells whether everything that happened is told.
     *
     * @return true when nothing waits anywhere
     */
    public boolean isSettled() {
      return unsent == 0 && notReceived == 0;
    }
  }

  /**
   * Looks how things stand.
   *
   * @return the reading
   */
  public Reading now() {
    OutboxFigures.Figures waiting = figures.now();
    RelayState state = relay.state();
    return new Reading(
        waiting.unsent(),
        waiting.refused(),
        waiting.oldest(),
        waiting.oldestAge(),
        state.failingSince(),
        state.failure(),
        state.failures(),
        state.sent(),
        count(
            """
            select count(*)
              from (select event_id from outbox where sent_at is not null and topic = ?
                     order by position desc limit ?) o
             where not exists (select 1 from received_event r where r.event_id = o.event_id)
            """,
            EventCatalogue.PROPOSAL_EVENTS,
            LATEST),
        count("select count(*) from dead_letter where state = 'OPEN'"));
  }

  private long count(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(Long.class).single();
  }
}

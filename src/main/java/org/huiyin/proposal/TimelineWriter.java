package org.huiyin.proposal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.huiyin.shared.Deed;
import org.huiyin.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes every event down before anybody reacts to it, so that the entries stand in the order of
 * cause and effect.
 */
@Component
class TimelineWriter {

  private final JdbcClient jdbc;

  TimelineWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  void on(DomainEvent event) {
    Deed deed = event.deed();
    jdbc.sql(
            """
            insert into timeline_entry
                (proposal_id, event_type, actor_id, on_behalf_of, channel, at, facts)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """)
        .param(event.proposalId())
        .param(event.getClass().getSimpleName())
        .param(deed.actorId())
        .param(deed.onBehalfOf())
        .param(deed.channel().name())
        .param(OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
        .param(TimelineFacts.write(event))
        .update();
  }
}

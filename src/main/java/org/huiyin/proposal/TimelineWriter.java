package org.huiyin.proposal;

import java.util.List;
import java.util.function.Function;
import org.huiyin.shared.AtCommit;
import org.huiyin.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes every event down. An event is taken before anybody reacts to it, so that the entries stand
 * in the order of cause and effect; those of one transaction are written together at its end.
 */
@Component
class TimelineWriter {

  private final JdbcClient jdbc;
  private final AtCommit<DomainEvent> happened = new AtCommit<>(this::write);

  TimelineWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  void on(DomainEvent event) {
    happened.add(event);
  }

  private void write(List<DomainEvent> events) {
    jdbc.sql(
            """
            insert into timeline_entry
                (proposal_id, event_type, actor_id, on_behalf_of, channel, at, facts)
            select proposal_id, event_type, actor_id, on_behalf_of, channel, at, facts
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::jsonb[])
                     with ordinality as event
                       (proposal_id, event_type, actor_id, on_behalf_of, channel, at, facts, place)
             order by place
            """)
        .params(
            column(events, DomainEvent::proposalId),
            column(events, event -> event.getClass().getSimpleName()),
            column(events, event -> event.deed().actorId()),
            column(events, event -> event.deed().onBehalfOf()),
            column(events, event -> event.deed().channel().name()),
            column(events, event -> event.deed().at()),
            column(events, TimelineFacts::write))
        .update();
  }

  private static @Nullable String[] column(
      List<DomainEvent> events, Function<DomainEvent, @Nullable Object> value) {
    return events.stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }
}

package org.huiyin.notification.webhook;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what end points are to get, in the transaction that tells people and departments: so an
 * end point gets what its department is told, all of it and nothing else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Forwarding {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Bell bell;
  private final Ids ids;
  private final Clock clock;

  Forwarding(JdbcClient jdbc, JdbcTemplate batch, Bell bell, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  private record EndPoint(
      UUID id, UUID committeeId, @Nullable UUID departmentId, Set<String> types) {

    private boolean wants(Happened happened) {
      return committeeId.equals(happened.committeeId())
          && (departmentId == null || happened.departments().contains(departmentId))
          && (types.isEmpty() || types.contains(happened.event().getType()));
    }
  }

  private record Row(UUID id, UUID webhookId, Happened happened, String body) {}

  /**
   * Takes events in their order.
   *
   * @param events what happened
   */
  public void forward(List<Happened> events) {
    List<EndPoint> endPoints = endPointsOf(events);
    List<Row> rows = new ArrayList<>();
    for (Happened happened : events) {
      String body = null;
      for (EndPoint endPoint : endPoints) {
        if (endPoint.wants(happened)) {
          body = body == null ? StructuredEvent.write(happened.event()) : body;
          rows.add(new Row(ids.next(), endPoint.id(), happened, body));
        }
      }
    }
    if (!rows.isEmpty()) {
      write(rows);
      bell.ringAfterCommit();
    }
  }

  /** The lock keeps end points from being removed before what they are to get is written. */
  private List<EndPoint> endPointsOf(List<Happened> events) {
    UUID[] committees = events.stream().map(Happened::committeeId).distinct().toArray(UUID[]::new);
    return committees.length == 0
        ? List.of()
        : jdbc.sql(
                """
                select id, committee_id, department_id, types from webhook
                 where committee_id = any (?) order by id for key share
                """)
            .param(committees)
            .query(Forwarding::endPoint)
            .list();
  }

  private static EndPoint endPoint(ResultSet row, int number) throws SQLException {
    Array types = row.getArray("types");
    return new EndPoint(
        row.getObject("id", UUID.class),
        row.getObject("committee_id", UUID.class),
        row.getObject("department_id", UUID.class),
        Set.of((String[]) types.getArray()));
  }

  private void write(List<Row> rows) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    batch.batchUpdate(
        """
        insert into webhook_delivery (id, webhook_id, event_id, proposal_id, type, body, due_at, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (webhook_id, event_id) do nothing
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          statement.setObject(1, row.id());
          statement.setObject(2, row.webhookId());
          statement.setObject(3, row.happened().eventId());
          statement.setObject(4, row.happened().proposalId());
          statement.setString(5, row.happened().event().getType());
          statement.setString(6, row.body());
          statement.setObject(7, now);
          statement.setObject(8, now);
        });
  }
}

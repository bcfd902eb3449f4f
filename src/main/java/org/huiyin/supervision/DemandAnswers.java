package org.huiyin.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments answered, round by round; rows are added and never changed. */
@Component
class DemandAnswers {

  private final JdbcClient jdbc;

  DemandAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(UUID demandId, int round, String text, Deed deed) {
    jdbc.sql(
            """
            insert into supervision_demand_answer
              (demand_id, round, text, actor_id, on_behalf_of, channel, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(demandId)
        .param(round)
        .param(text)
        .param(deed.actorId())
        .param(deed.onBehalfOf())
        .param(deed.channel().name())
        .param(deed.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Map<UUID, List<DemandView.Answer>> of(Collection<UUID> demandIds) {
    Map<UUID, List<DemandView.Answer>> byDemand = new HashMap<>();
    jdbc.sql("select * from supervision_demand_answer where demand_id = any (?) order by round")
        .param(demandIds.toArray(UUID[]::new))
        .query(
            row -> {
              byDemand
                  .computeIfAbsent(row.getObject("demand_id", UUID.class), id -> new ArrayList<>())
                  .add(answer(row));
            });
    return byDemand;
  }

  private static DemandView.Answer answer(ResultSet row) throws SQLException {
    return new DemandView.Answer(
        row.getInt("round"),
        row.getString("text"),
        new Deed(
            row.getObject("actor_id", UUID.class),
            row.getObject("on_behalf_of", UUID.class),
            Channel.valueOf(row.getString("channel")),
            row.getObject("at", OffsetDateTime.class).toInstant()));
  }
}

package org.huiyin.lookback;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments reported; rows are added and never changed. */
@Component
class Reports {

  private final JdbcClient jdbc;

  Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(UUID lookBackId, ReportView report) {
    Deed deed = report.deed();
    jdbc.sql(
            """
            insert into look_back_report
              (look_back_id, number, summary, actor_id, on_behalf_of, channel, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(lookBackId)
        .param(report.number())
        .param(report.summary())
        .param(deed.actorId())
        .param(deed.onBehalfOf())
        .param(deed.channel().name())
        .param(deed.at().atOffset(ZoneOffset.UTC))
        .update();
    for (ReportView.Entry entry : report.promises()) {
      jdbc.sql(
              """
              insert into look_back_promise_report
                (look_back_id, number, commitment_id, progress, evidence, claimed)
              values (?, ?, ?, ?, ?, ?)
              """)
          .params(
              lookBackId,
              report.number(),
              entry.commitmentId(),
              entry.progress(),
              entry.evidence(),
              entry.claimed().name())
          .update();
    }
  }

  List<ReportView> of(UUID lookBackId) {
    Map<Integer, List<ReportView.Entry>> entries = new HashMap<>();
    jdbc.sql("select * from look_back_promise_report where look_back_id = ? order by commitment_id")
        .param(lookBackId)
        .query(
            row -> {
              entries
                  .computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                  .add(
                      new ReportView.Entry(
                          row.getObject("commitment_id", UUID.class),
                          row.getString("progress"),
                          row.getString("evidence"),
                          CommitmentState.valueOf(row.getString("claimed"))));
            });
    return jdbc.sql("select * from look_back_report where look_back_id = ? order by number")
        .param(lookBackId)
        .query(
            (row, index) ->
                new ReportView(
                    row.getInt("number"),
                    row.getString("summary"),
                    new Deed(
                        row.getObject("actor_id", UUID.class),
                        row.getObject("on_behalf_of", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                    entries.getOrDefault(row.getInt("number"), List.of())))
        .list();
  }
}

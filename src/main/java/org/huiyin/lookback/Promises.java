package org.huiyin.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.CommitmentState;
import org.huiyin.handling.CommitmentView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises each look-back returns to, with what was found about them. */
@Component
class Promises {

  private final JdbcClient jdbc;

  Promises(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID lookBackId, List<CommitmentView> commitments) {
    for (CommitmentView commitment : commitments) {
      jdbc.sql(
              """
              insert into look_back_promise (look_back_id, commitment_id, promise, due_on)
              values (?, ?, ?, ?)
              """)
          .params(lookBackId, commitment.id(), commitment.text(), commitment.dueOn())
          .update();
    }
  }

  void found(UUID lookBackId, List<Finding> findings) {
    for (Finding finding : findings) {
      jdbc.sql(
              """
              update look_back_promise set found = ?, new_date = ?
               where look_back_id = ? and commitment_id = ?
              """)
          .param(finding.state().name())
          .param(finding.newDate())
          .param(lookBackId)
          .param(finding.commitmentId())
          .update();
    }
  }

  List<PromiseView> of(UUID lookBackId) {
    return of(List.of(lookBackId)).getOrDefault(lookBackId, List.of());
  }

  /** The promises of several look-backs, each with what the last report says about it. */
  Map<UUID, List<PromiseView>> of(Collection<UUID> lookBackIds) {
    Map<UUID, List<PromiseView>> byLookBack = new HashMap<>();
    jdbc.sql(
            """
            select p.*, r.progress, r.evidence, r.claimed
              from look_back_promise p
              left join lateral (
                select progress, evidence, claimed from look_back_promise_report r
                 where r.look_back_id = p.look_back_id and r.commitment_id = p.commitment_id
                 order by r.number desc limit 1) r on true
             where p.look_back_id = any (?)
             order by p.due_on, p.commitment_id
            """)
        .param(lookBackIds.toArray(UUID[]::new))
        .query(
            row -> {
              byLookBack
                  .computeIfAbsent(
                      row.getObject("look_back_id", UUID.class), id -> new ArrayList<>())
                  .add(promise(row));
            });
    return byLookBack;
  }

  /** What the latest look-back at each promise has about it. */
  Map<UUID, PromiseTrail> latest(Collection<UUID> commitmentIds) {
    Map<UUID, PromiseTrail> trails = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (p.commitment_id) p.*, l.state, r.progress, r.evidence, r.claimed
              from look_back_promise p
              join look_back l on l.id = p.look_back_id
              left join lateral (
                select progress, evidence, claimed from look_back_promise_report r
                 where r.look_back_id = p.look_back_id and r.commitment_id = p.commitment_id
                 order by r.number desc limit 1) r on true
             where p.commitment_id = any (?)
             order by p.commitment_id, p.look_back_id desc
            """)
        .param(commitmentIds.toArray(UUID[]::new))
        .query(
            row -> {
              trails.put(
                  row.getObject("commitment_id", UUID.class),
                  new PromiseTrail(
                      row.getObject("look_back_id", UUID.class),
                      LookBackState.valueOf(row.getString("state")),
                      promise(row)));
            });
    return trails;
  }

  private static PromiseView promise(ResultSet row) throws SQLException {
    String progress = row.getString("progress");
    String evidence = row.getString("evidence");
    return new PromiseView(
        row.getObject("commitment_id", UUID.class),
        row.getString("promise"),
        row.getObject("due_on", LocalDate.class),
        progress == null ? "" : progress,
        evidence == null ? "" : evidence,
        state(row.getString("claimed")),
        state(row.getString("found")),
        row.getObject("new_date", LocalDate.class));
  }

  private static @Nullable CommitmentState state(@Nullable String name) {
    return name == null ? null : CommitmentState.valueOf(name);
  }
}

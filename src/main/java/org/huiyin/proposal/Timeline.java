package org.huiyin.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a proposal, one entry for every event of every module. */
@Service
@Transactional(readOnly = true)
public class Timeline {

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns what happened to a proposal.
   *
   * @param proposalId the proposal
   * @return the entries, oldest first
   */
  public List<TimelineEntry> of(UUID proposalId) {
    return jdbc.sql("select * from timeline_entry where proposal_id = ? order by seq")
        .param(proposalId)
        .query(Timeline::read)
        .list();
  }

  private static TimelineEntry read(ResultSet rs, int row) throws SQLException {
    return new TimelineEntry(
        rs.getLong("seq"),
        rs.getObject("proposal_id", UUID.class),
        rs.getString("event_type"),
        rs.getObject("actor_id", UUID.class),
        rs.getObject("on_behalf_of", UUID.class),
        Channel.valueOf(rs.getString("channel")),
        rs.getObject("at", OffsetDateTime.class).toInstant(),
        TimelineFacts.read(rs.getString("facts")));
  }
}

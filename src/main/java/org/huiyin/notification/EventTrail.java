package org.huiyin.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.huiyin.notification.publishing.EventCatalogue;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the events of one proposal, for operators. */
@Service
@Transactional(readOnly = true)
public class EventTrail {

  private final JdbcClient jdbc;
  private final Proposals proposals;

  EventTrail(JdbcClient jdbc, Proposals proposals) {
    this.jdbc = jdbc;
    this.proposals = proposals;
  }

  /**
   * Returns the events of a proposal that are still in the outbox, sent or not.
   *
   * @param proposalId the proposal
   * @param user an administrator or auditor of its committee
   * @return in the order they happened
   * @throws RuleViolation 403 for others, 404 for a proposal of another committee
   */
  public List<TrailEntry> of(UUID proposalId, CurrentUser user) {
    if (!proposals.byId(proposalId).committeeId().equals(user.committeeId())) {
      throw RuleViolation.notFound("not-found");
    }
    user.requireAny(Role.ADMIN, Role.AUDITOR);
    return jdbc.sql(
            """
            select o.*, r.event_id is not null as received,
                   (select count(*) from notice n where n.event_id = o.event_id) as notices
              from outbox o left join received_event r on r.event_id = o.event_id
             where o.message_key = ? and o.topic = ?
             order by o.position
            """)
        .params(proposalId, EventCatalogue.PROPOSAL_EVENTS)
        .query(EventTrail::entry)
        .list();
  }

  private static TrailEntry entry(ResultSet row, int number) throws SQLException {
    OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
    return new TrailEntry(
        row.getObject("event_id", UUID.class),
        row.getLong("position"),
        row.getString("type"),
        row.getString("topic"),
        row.getString("data"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        sentAt == null ? null : sentAt.toInstant(),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getBoolean("received"),
        row.getInt("notices"));
  }
}

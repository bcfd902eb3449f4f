package org.huiyin.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of a review, one row a step. */
@Component
class ReviewSteps {

  private final JdbcClient jdbc;
  private final Ids ids;

  ReviewSteps(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void returned(UUID proposalId, String reason, Deed deed) {
    insert(proposalId, ReviewDeed.RETURNED, null, reason, null, deed);
  }

  void recommended(UUID proposalId, FilingDecision decision, Deed deed) {
    insert(proposalId, ReviewDeed.RECOMMENDED, decision, "", decision.masterId(), deed);
  }

  void reconsidered(UUID proposalId, String reason, Deed deed) {
    insert(proposalId, ReviewDeed.RECONSIDERED, null, reason, null, deed);
  }

  void decided(UUID proposalId, FilingDecision decision, Deed deed) {
    insert(proposalId, ReviewDeed.DECIDED, decision, "", decision.masterId(), deed);
  }

  void mergeUndone(UUID proposalId, UUID masterId, String reason, Deed deed) {
    insert(proposalId, ReviewDeed.MERGE_UNDONE, null, reason, masterId, deed);
  }

  private void insert(
      UUID proposalId,
      ReviewDeed kind,
      @Nullable FilingDecision decision,
      String reason,
      @Nullable UUID masterId,
      Deed deed) {
    jdbc.sql(
            """
            insert into review_step (id, proposal_id, kind, outcome, findings, reason, master_id,
                channel, proposed_department_ids, actor_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid[]), ?, ?)
            """)
        .param(ids.next())
        .param(proposalId)
        .param(kind.name())
        .param(decision == null ? null : nameOf(decision.outcome()))
        .param(decision == null ? new String[0] : ProposalTexts.strings(decision.findings()))
        .param(decision == null ? reason : decision.reason())
        .param(masterId)
        .param(decision == null ? null : nameOf(decision.channel()))
        .param(
            decision == null
                ? new String[0]
                : ProposalTexts.strings(decision.proposedDepartmentIds()))
        .param(deed.actorId())
        .param(OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  List<ReviewStep> of(UUID proposalId) {
    return jdbc.sql("select * from review_step where proposal_id = ? order by id")
        .param(proposalId)
        .query(ReviewSteps::read)
        .list();
  }

  private static ReviewStep read(ResultSet rs, int row) throws SQLException {
    String outcome = rs.getString("outcome");
    String channel = rs.getString("channel");
    return new ReviewStep(
        ReviewDeed.valueOf(rs.getString("kind")),
        outcome == null ? null : FilingOutcome.valueOf(outcome),
        Arrays.stream((String[]) rs.getArray("findings").getArray()).map(Finding::valueOf).toList(),
        rs.getString("reason"),
        rs.getObject("master_id", UUID.class),
        channel == null ? null : ConversionChannel.valueOf(channel),
        ProposalTexts.uuids(rs, rs.findColumn("proposed_department_ids")),
        rs.getObject("actor_id", UUID.class),
        rs.getObject("at", OffsetDateTime.class).toInstant());
  }
}

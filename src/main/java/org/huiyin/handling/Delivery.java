package org.huiyin.handling;

import java.util.List;
import java.util.Objects;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers a reply. Its answers become rows that figures count, its promises enter the ledger. With
 * the last reply of the round the proposal is replied to; that is done before the delivery is
 * announced, because the announcement lets the proposal go on to its rating at once.
 */
@Component
class Delivery {

  private final AssignmentStore store;
  private final ReplyTable replies;
  private final CommitmentRows commitments;
  private final ExtensionRows extensions;
  private final ProposalProgress progress;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Ids ids;

  Delivery(
      AssignmentStore store,
      ReplyTable replies,
      CommitmentRows commitments,
      ExtensionRows extensions,
      ProposalProgress progress,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Ids ids) {
    this.store = store;
    this.replies = replies;
    this.commitments = commitments;
    this.extensions = extensions;
    this.progress = progress;
    this.events = events;
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Stores a reply that was just made delivered, and everything that follows from it. */
  void follow(Round round, Assignment assignment, Reply reply, Deed deed) {
    replies.save(reply);
    keepAnswers(reply);
    commitments.saveAll(
        reply.content().promises().stream()
            .map(promise -> Commitment.made(ids.next(), assignment, promise, deed))
            .toList());
    extensions
        .lockedOpenOf(assignment.id())
        .ifPresent(
            extension -> {
              extension.overtake(deed);
              extensions.save(extension);
            });
    finishIfLast(round, assignment, deed);
  }

  /** The proposal is replied to when nobody but the assignment given still owed a reply. */
  void finishIfLast(Round round, Assignment last, Deed deed) {
    if (!round.repliedApartFrom(last.id())) {
      return;
    }
    for (Assignment co : OpinionPolicy.lapsing(round)) {
      co.lapseOpinion(deed);
      store.save(co);
    }
    progress.replied(last.proposalId());
    events.publishEvent(new ProposalReplied(last.proposalId(), round.number(), deed));
  }

  private void keepAnswers(Reply reply) {
    List<SuggestionAnswer> answers = reply.content().answers();
    jdbc.sql(
            """
            insert into reply_answer (reply_id, suggestion_id, proposal_id, committee_id, outcome)
            select ?, given.suggestion_id, ?, ?, given.outcome
            from unnest(?::uuid[], ?::text[]) as given (suggestion_id, outcome)
            """)
        .param(1, reply.id())
        .param(2, reply.proposalId())
        .param(3, reply.committeeId())
        .param(4, answers.stream().map(a -> a.suggestionId().toString()).toArray(String[]::new))
        .param(
            5,
            answers.stream()
                .map(a -> Objects.requireNonNull(a.outcome()).name())
                .toArray(String[]::new))
        .update();
  }
}

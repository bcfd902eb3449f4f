package org.huiyin.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** How a reply comes about in the department, from the first draft to the signature. */
@Component
class ReplyWriting {

  private final AssignmentStore store;
  private final ReplyTable replies;
  private final Proposals proposals;
  private final Organisation organisation;
  private final HandlingTerms terms;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  ReplyWriting(
      AssignmentStore store,
      ReplyTable replies,
      Proposals proposals,
      Organisation organisation,
      HandlingTerms terms,
      Settings settings,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.replies = replies;
    this.proposals = proposals;
    this.organisation = organisation;
    this.terms = terms;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  UUID save(Assignment assignment, ReplyDraft typed, Acting by) {
    assignment.requireWriting();
    ReplyDraft draft = ReplyForm.read(typed, suggestions(assignment));
    Reply reply = draftOf(assignment, by);
    reply.write(draft);
    replies.save(reply);
    return reply.id();
  }

  /** The version that may be written, a new one after a rejection or a sending back. */
  private Reply draftOf(Assignment assignment, Acting by) {
    Optional<Reply> latest = replies.latestOf(assignment.id());
    if (latest.isPresent() && latest.get().state() == ReplyState.DRAFT) {
      by.requireSeen(latest.get().version());
      return latest.get();
    }
    return Reply.begin(ids.next(), assignment, latest.map(Reply::number).orElse(0) + 1);
  }

  void submit(Round round, Assignment assignment, Acting by) {
    assignment.requireWriting();
    Reply reply =
        replies
            .latestOf(assignment.id())
            .orElseThrow(() -> RuleViolation.conflict("reply.not-written"));
    Deed deed = by.deed(clock);
    reply.submit(by.principal().personId(), deed.at());
    requireOpinions(round, assignment, deed);
    LocalDate today = LocalDate.now(clock);
    int months = settings.number(Setting.PROMISE_MONTHS, assignment.committeeId());
    ReplyPolicy.checkSubmission(reply.content(), suggestions(assignment), today, months);
    DueDate approval = terms.step(DueStep.APPROVAL, assignment.committeeId(), today);
    assignment.submitReply(reply.id(), reply.resultClass(), approval, deed);
    replies.save(reply);
    store.save(assignment, by);
  }

  private void requireOpinions(Round round, Assignment assignment, Deed deed) {
    if (assignment.role() != HandlingRole.LEAD) {
      return;
    }
    List<Assignment> awaited = OpinionPolicy.awaited(round, deed.at(), clock.getZone());
    if (!awaited.isEmpty()) {
      String names =
          awaited.stream()
              .map(co -> organisation.department(co.departmentId()).name())
              .collect(Collectors.joining("、"));
      throw RuleViolation.conflict("reply.opinions-awaited", names);
    }
  }

  void approve(Assignment assignment, Acting by) {
    assignment.require(AssignmentState.AWAITING_APPROVAL);
    Reply reply = latest(assignment);
    Deed deed = by.deed(clock);
    DueDate audit = terms.step(DueStep.AUDIT, assignment.committeeId(), LocalDate.now(clock));
    reply.approve(by.principal().personId(), deed.at());
    assignment.approveReply(reply.id(), audit, deed);
    replies.save(reply);
    store.save(assignment, by);
  }

  void reject(Assignment assignment, String reason, Acting by) {
    assignment.require(AssignmentState.AWAITING_APPROVAL);
    Reply reply = latest(assignment);
    String grounds = Typed.required("reason", reason, Typed.REASON);
    reply.reject(grounds);
    assignment.rejectReply(reply.id(), grounds, by.deed(clock));
    replies.save(reply);
    store.save(assignment, by);
  }

  private Reply latest(Assignment assignment) {
    return replies.latestOf(assignment.id()).orElseThrow();
  }

  private List<SuggestionView> suggestions(Assignment assignment) {
    return proposals.text(assignment.proposalId()).suggestions();
  }
}

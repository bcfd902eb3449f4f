package org.huiyin.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.handling.Assignments;
import org.huiyin.lookback.LookBacks;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SignerView;
import org.huiyin.satisfaction.RatingRoundView;
import org.huiyin.satisfaction.Ratings;
import org.huiyin.shared.Step;
import org.huiyin.supervision.Supervisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the domain by which day a step has to be done. */
@Component
class StepDueDays {

  private final Proposals proposals;
  private final Assignments assignments;
  private final Ratings ratings;
  private final Supervisions supervisions;
  private final LookBacks lookBacks;

  StepDueDays(
      Proposals proposals,
      Assignments assignments,
      Ratings ratings,
      Supervisions supervisions,
      LookBacks lookBacks) {
    this.proposals = proposals;
    this.assignments = assignments;
    this.ratings = ratings;
    this.supervisions = supervisions;
    this.lookBacks = lookBacks;
  }

  @Nullable LocalDate of(Step step, UUID subjectId, Subject subject) {
    return switch (step) {
      case WRITE_PROPOSAL -> null;
      case ANSWER_INVITATION -> invitation(subject.proposalId(), subjectId);
      case CHECK_SUBMISSION,
          AMEND_PROPOSAL,
          RECOMMEND_FILING,
          DECIDE_FILING,
          ASSIGN_DEPARTMENTS,
          HOLD_CONSULTATION ->
          day(proposals.byId(subject.proposalId()).due());
      case CLAIM_ASSIGNMENT -> day(assignments.byId(subjectId).claimDue());
      case GIVE_CO_OPINION, DRAFT_REPLY -> day(assignments.byId(subjectId).due());
      case RULE_ON_RETURN, APPROVE_REPLY, AUDIT_REPLY -> day(assignments.byId(subjectId).stepDue());
      case DECIDE_EXTENSION -> day(assignments.extension(subjectId).rulingDue());
      case CONFIRM_CONTACT -> day(assignments.contact(subjectId).due());
      case RATE_HANDLING -> ratingDue(subject.proposalId());
      case WORD_SUPERVISION_ORDER, ANSWER_DEMANDS, ASSESS_ANSWERS, ASSESS_AS_LEADER ->
          day(supervisions.byId(subjectId).due());
      case REPORT_ON_PROMISES, VERIFY_REPORT, CONFIRM_VERDICT, RESOLVE_DISPUTE ->
          day(lookBacks.byId(subjectId).due());
    };
  }

  @Nullable LocalDate invitation(UUID proposalId, UUID invitationId) {
    return proposals.signers(proposalId).stream()
        .filter(signer -> invitationId.equals(signer.invitationId()))
        .map(SignerView::dueOn)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  LocalDate ratingDue(UUID proposalId) {
    List<RatingRoundView> rounds = ratings.ofProposal(proposalId);
    return rounds.get(rounds.size() - 1).due().day();
  }

  private static @Nullable LocalDate day(@Nullable DueDate due) {
    return due == null ? null : due.day();
  }
}

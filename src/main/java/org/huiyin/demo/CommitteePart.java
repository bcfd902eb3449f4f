package org.huiyin.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDeed;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationMinutes;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/** Staff and lead of the proposal committee: check, review, decide, and hold consultations. */
@Component
class CommitteePart implements Part {

  private final Cast cast;
  private final ReviewDesk review;
  private final ConsultationDesk consultations;
  private final Proposals proposals;

  CommitteePart(Cast cast, ReviewDesk review, ConsultationDesk consultations, Proposals proposals) {
    this.cast = cast;
    this.review = review;
    this.consultations = consultations;
    this.proposals = proposals;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(
        Step.CHECK_SUBMISSION, Step.RECOMMEND_FILING, Step.DECIDE_FILING, Step.HOLD_CONSULTATION);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return cast.official(
        play.committeeId(),
        item.step() == Step.DECIDE_FILING ? Role.COMMITTEE_LEAD : Role.COMMITTEE_STAFF);
  }

  @Override
  public int delay(Play play, WorkItem item) {
    String number = play.of(item.proposalId()).number();
    if (item.step() == Step.HOLD_CONSULTATION) {
      return Chance.between(5, 12, number, item.step());
    }
    boolean follower = play.fateOf(item.proposalId()).mergeInto() != null;
    return Chance.between(0, 2, number, item.step())
        + (follower && item.step() == Step.DECIDE_FILING ? 3 : 0);
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    switch (item.step()) {
      case CHECK_SUBMISSION -> check(play, item.proposalId(), actor);
      case RECOMMEND_FILING ->
          review.recommend(item.proposalId(), decision(play, item.proposalId()), Cast.at(actor));
      case DECIDE_FILING -> decide(play, item.proposalId(), actor);
      case HOLD_CONSULTATION -> consult(play, item.proposalId(), actor);
      default -> throw new IllegalStateException("not a step of the committee: " + item.step());
    }
  }

  private void check(Play play, UUID id, CurrentUser actor) {
    Script.Amendment amendment = play.fateOf(id).amend();
    if (amendment != null && proposals.byId(id).amendments() == 0) {
      review.returnForAmendment(id, amendment.reason(), Cast.at(actor));
    } else {
      review.pass(id, Cast.at(actor));
    }
  }

  private void decide(Play play, UUID id, CurrentUser actor) {
    String number = play.of(id).number();
    if (never(ReviewDeed.RECONSIDERED, id) && Chance.percent(number, "reconsider") < 4) {
      review.reconsider(id, "请再核对承办单位的职责范围后重新提出建议。", Cast.at(actor));
      return;
    }
    review.decide(id, decision(play, id), Cast.at(actor));
    if (number.equals("P003") && never(ReviewDeed.MERGE_UNDONE, id)) {
      review.undoMerge(id, "第一提案人来函说明侧重点不同，先撤销并案再议。", Cast.at(actor));
    }
    ProposalView filed = proposals.byId(id);
    if (filed.caseNumber() != null && Chance.percent(number, "key") < 7) {
      review.markKey(
          id, cast.official(play.committeeId(), Role.SUPERVISOR).personId(), Cast.at(actor));
    }
  }

  private boolean never(ReviewDeed kind, UUID id) {
    return proposals.reviewHistory(id).stream().noneMatch(step -> step.kind() == kind);
  }

  private FilingDecision decision(Play play, UUID id) {
    Script.Fate fate = play.fateOf(id);
    Finding finding = fate.reasonCode();
    return new FilingDecision(
        fate.outcome(),
        finding == null || fate.amend() != null ? List.of() : List.of(finding),
        fate.reason(),
        fate.mergeInto() == null ? null : play.numbered(fate.mergeInto()).id(),
        fate.channel(),
        List.of());
  }

  private void consult(Play play, UUID id, CurrentUser actor) {
    int chance = Chance.percent(play.of(id).number(), "consultation");
    ConsultationOutcome outcome =
        chance < 60 ? ConsultationOutcome.AGREED : ConsultationOutcome.DISSENT;
    consultations.hold(
        id,
        new ConsultationMinutes(
            play.today(), "提案者、承办单位分管领导、提案委负责人", "三方逐条核对办理进展，就后续安排交换意见并形成纪要。", outcome),
        Cast.at(actor));
  }
}

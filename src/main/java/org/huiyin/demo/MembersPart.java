package org.huiyin.demo;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.HandlingDesk;
import org.huiyin.lookback.LookBackDesk;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalDesk;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.Satisfaction;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * The members who wrote the proposals: amend, confirm contacts, rate, and say whether promises were
 * kept.
 */
@Component
class MembersPart implements Part {

  private static final int NEVER = -1;

  private final Cast cast;
  private final ProposalDesk desk;
  private final Proposals proposals;
  private final HandlingDesk handling;
  private final RatingDesk ratings;
  private final LookBackDesk lookBacks;

  MembersPart(
      Cast cast,
      ProposalDesk desk,
      Proposals proposals,
      HandlingDesk handling,
      RatingDesk ratings,
      LookBackDesk lookBacks) {
    this.cast = cast;
    this.desk = desk;
    this.proposals = proposals;
    this.handling = handling;
    this.ratings = ratings;
    this.lookBacks = lookBacks;
  }

  @Override
  public Set<Step> steps() {
    return Set.of(
        Step.WRITE_PROPOSAL,
        Step.ANSWER_INVITATION,
        Step.AMEND_PROPOSAL,
        Step.CONFIRM_CONTACT,
        Step.RATE_HANDLING,
        Step.CONFIRM_VERDICT);
  }

  @Override
  public CurrentUser actor(Play play, WorkItem item) {
    return cast.person(UUID.fromString(item.queue().substring(item.queue().indexOf('@') + 1)));
  }

  @Override
  public int delay(Play play, WorkItem item) {
    String number = play.of(item.proposalId()).number();
    int chance = Chance.percent(number, item.step(), actor(play, item).username());
    return switch (item.step()) {
      case WRITE_PROPOSAL -> number.equals("P084") ? NEVER : 3;
      case ANSWER_INVITATION -> chance < 10 ? NEVER : chance % 3;
      case AMEND_PROPOSAL -> number.equals("P066") ? NEVER : 2 + chance % 5;
      case CONFIRM_CONTACT -> chance < 8 ? NEVER : chance % 3;
      case RATE_HANDLING -> chance < 9 ? NEVER : 1 + chance % 10;
      default -> chance < 15 ? NEVER : 1 + chance % 6;
    };
  }

  @Override
  public void act(Play play, WorkItem item, CurrentUser actor) {
    String number = play.of(item.proposalId()).number();
    int chance = Chance.percent(number, item.step(), actor.username(), "answer");
    switch (item.step()) {
      case WRITE_PROPOSAL -> desk.submit(item.proposalId(), Cast.at(actor));
      case ANSWER_INVITATION ->
          desk.answerInvitation(item.subjectId(), chance >= 20, Cast.at(actor));
      case AMEND_PROPOSAL -> amend(play, item.proposalId(), actor);
      case CONFIRM_CONTACT ->
          handling.confirmContact(
              item.subjectId(),
              chance >= 6,
              chance >= 6 ? null : "该次沟通只是电话通知，并未当面听取意见。",
              Cast.at(actor));
      case RATE_HANDLING -> rate(number, item, actor);
      case CONFIRM_VERDICT -> {
        if (chance < 10) {
          lookBacks.dispute(item.subjectId(), "现场情况与报告不完全一致，请再核实。", Cast.at(actor));
        } else {
          lookBacks.confirm(item.subjectId(), Cast.at(actor));
        }
      }
      default -> throw new IllegalStateException("not a step of a member: " + item.step());
    }
  }

  private void amend(Play play, UUID id, CurrentUser actor) {
    Script.Amendment amendment = Objects.requireNonNull(play.fateOf(id).amend());
    if (play.of(id).number().equals("P047")) {
      desk.withdraw(id, "经与有关部门沟通，所提问题已列入今年计划。", Cast.at(actor));
      return;
    }
    ProposalView proposal = proposals.byId(id);
    ProposalText text = proposals.text(id);
    desk.edit(
        id,
        new ProposalDraft(
            proposal.sessionId(),
            proposal.kind(),
            proposal.bodyId(),
            proposal.origin(),
            amendment.title() == null ? proposal.title() : amendment.title(),
            proposal.category(),
            text.background(),
            text.analysis(),
            amendment.suggestions(),
            text.proposedDepartmentIds(),
            proposal.mayBePublished(),
            proposals.proposersOf(id).stream()
                .filter(person -> !person.equals(proposal.firstSignerId()))
                .toList()),
        Cast.at(actor));
    desk.resubmit(id, Cast.at(actor));
  }

  /** Whoever was not satisfied usually is after the second round. */
  private void rate(String number, WorkItem item, CurrentUser actor) {
    int round = ratings.byId(item.subjectId(), actor).round();
    int chance = Chance.percent(number, actor.username(), "rating", round);
    Satisfaction result;
    if (chance < 9) {
      result = Satisfaction.UNSATISFIED;
    } else if (chance < 28) {
      result = Satisfaction.BASICALLY_SATISFIED;
    } else {
      result = Satisfaction.SATISFIED;
    }
    Satisfaction attitude =
        result == Satisfaction.UNSATISFIED ? Satisfaction.BASICALLY_SATISFIED : result;
    String comment = result == Satisfaction.UNSATISFIED ? "态度诚恳，但关键问题没有时间表。" : "";
    ratings.rate(item.subjectId(), attitude, result, comment, Cast.at(actor));
  }
}

package org.huiyin.satisfaction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where signers say what they think of the handling (征询满意度). The committee collects the ratings;
 * departments and the office that assigned them see a round only once it is concluded, so that
 * nobody is made to say "satisfied".
 */
@Service
@Transactional
public class RatingDesk {

  /** Most characters of a comment. */
  static final int COMMENT_LENGTH = 1_000;

  private static final Role[] SEEING_OPEN_ROUNDS = {
    Role.COMMITTEE_STAFF, Role.COMMITTEE_LEAD, Role.SUPERVISOR, Role.AUDITOR
  };

  private final RatingRows ratings;
  private final RatingRoundRows rounds;
  private final GivenRatings given;
  private final Proposals proposals;
  private final Visibility visibility;
  private final Clock clock;

  RatingDesk(
      RatingRows ratings,
      RatingRoundRows rounds,
      GivenRatings given,
      Proposals proposals,
      Visibility visibility,
      Clock clock) {
    this.ratings = ratings;
    this.rounds = rounds;
    this.given = given;
    this.proposals = proposals;
    this.visibility = visibility;
    this.clock = clock;
  }

  /**
   * Gives a rating, or gives it again before the proposal is closed; the earlier one is kept.
   *
   * @param ratingId the rating asked for
   * @param attitude opinion on the attitude of the departments
   * @param result opinion on the result
   * @param comment why; may be empty
   * @param by the signer who was asked, or staff of the committee entering a paper form
   */
  public void rate(
      UUID ratingId,
      @Nullable Satisfaction attitude,
      @Nullable Satisfaction result,
      @Nullable String comment,
      Acting by) {
    Rating rating = rating(ratingId);
    ProposalView proposal = proposals.byId(rating.proposalId());
    by.require(proposal.committeeId(), Role.PROPOSER);
    by.requirePerson(rating.raterId());
    if (by.channel() == Channel.PAPER && !by.user().hasAny(Role.COMMITTEE_STAFF)) {
      throw RuleViolation.forbidden("rating.paper-by-committee-only");
    }
    by.requireSeen(rating.version());
    String cleaned = checked(attitude, result, comment);
    requireStillOpen(rating, proposal);
    given.keep(rating.give(attitude, result, cleaned, by.deed(clock)));
    ratings.save(rating);
  }

  private static String checked(
      @Nullable Satisfaction attitude, @Nullable Satisfaction result, @Nullable String comment) {
    Faults faults = new Faults();
    requireOpinion("attitude", attitude, faults);
    requireOpinion("result", result, faults);
    String cleaned = faults.optionalText("comment", comment, COMMENT_LENGTH);
    faults.refuseIfAny();
    return cleaned;
  }

  private static void requireOpinion(String field, @Nullable Satisfaction value, Faults faults) {
    if (value == Satisfaction.NO_FEEDBACK) {
      faults.add(field, "input.not-one-of");
    } else {
      faults.require(field, value);
    }
  }

  /** Open while the round is, and while a consultation may still change minds about it. */
  private void requireStillOpen(Rating rating, ProposalView proposal) {
    RatingRound round = rounds.findById(rating.roundId()).orElseThrow();
    boolean consulting =
        proposal.state() == ProposalState.JOINT_CONSULTATION && round.round() == proposal.round();
    if (round.isConcluded() && !consulting) {
      throw RuleViolation.conflict(
          proposal.state() == ProposalState.REHANDLING
              ? "rating.asked-again-after-rehandling"
              : "rating.round-concluded");
    }
  }

  /**
   * Returns one rating to whoever may see it.
   *
   * @param ratingId the rating
   * @param user who wants to see it
   * @return as it stands
   * @throws RuleViolation 404 when the person may not see it, or not yet
   */
  @Transactional(readOnly = true)
  public RatingView byId(UUID ratingId, CurrentUser user) {
    Rating rating = rating(ratingId);
    requireReadable(rating, user);
    return rating.view();
  }

  /**
   * Returns every time a rating was given.
   *
   * @param ratingId the rating
   * @param user who wants to see it
   * @return oldest first
   * @throws RuleViolation 404 when the person may not see it, or not yet
   */
  @Transactional(readOnly = true)
  public List<GivenRatingView> history(UUID ratingId, CurrentUser user) {
    requireReadable(rating(ratingId), user);
    return given.of(ratingId).stream().map(GivenRating::view).toList();
  }

  /**
   * Returns the rounds of ratings of a proposal as far as a person may see them.
   *
   * @param proposalId the proposal
   * @param user who wants to see them
   * @return first round first; rounds under way without their ratings for departments
   * @throws RuleViolation 404 when the person may not see the proposal
   */
  @Transactional(readOnly = true)
  public List<RatingRoundView> ofProposal(UUID proposalId, CurrentUser user) {
    ProposalView proposal = visibility.require(proposalId, user);
    boolean sees = seesOpenRounds(proposal, user);
    return rounds.ofProposal(proposalId).stream()
        .map(round -> round.view(!round.isConcluded() && !sees, ratingsOf(round)))
        .toList();
  }

  private void requireReadable(Rating rating, CurrentUser user) {
    if (user.personId().equals(rating.raterId())) {
      return;
    }
    ProposalView proposal = visibility.require(rating.proposalId(), user);
    boolean concluded = rounds.findById(rating.roundId()).orElseThrow().isConcluded();
    if (!concluded && !seesOpenRounds(proposal, user)) {
      throw RuleViolation.notFound("not-found");
    }
  }

  private boolean seesOpenRounds(ProposalView proposal, CurrentUser user) {
    return user.hasAny(SEEING_OPEN_ROUNDS)
        || proposals.isProposer(proposal, user)
        || ratings.asked(proposal.id(), user.personId());
  }

  private List<RatingView> ratingsOf(RatingRound round) {
    return ratings.ofRound(round.id()).stream().map(Rating::view).toList();
  }

  private Rating rating(UUID ratingId) {
    return ratings.findById(ratingId).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }
}

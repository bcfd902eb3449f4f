package org.huiyin.satisfaction;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** The rating of one signer in one round; every time it was given is kept as well. */
@Table("rating")
class Rating extends AbstractAggregateRoot<Rating> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID roundId;
  private UUID proposalId;
  private int round;
  private UUID raterId;
  private UUID signedProposalId;
  private boolean firstSigner;
  private RatingState state;
  private @Nullable Satisfaction attitude;
  private @Nullable Satisfaction result;
  private String comment;
  private @Nullable Instant ratedAt;
  private int timesGiven;

  @SuppressWarnings({"NullAway", "unused"})
  private Rating() {
    // filled from the row
  }

  private Rating(UUID id, RatingRound asked, Entitled entitled) {
    this.id = id;
    this.roundId = asked.id();
    this.proposalId = asked.proposalId();
    this.round = asked.round();
    this.raterId = entitled.personId();
    this.signedProposalId = entitled.signedProposalId();
    this.firstSigner = entitled.firstSigner();
    this.state = RatingState.ASKED;
    this.comment = "";
  }

  /**
   * Somebody who may rate.
   *
   * @param personId who
   * @param signedProposalId the proposal the person signed
   * @param firstSigner whether as first signer of the proposal that was handled
   */
  record Entitled(UUID personId, UUID signedProposalId, boolean firstSigner) {}

  static Rating ask(UUID id, RatingRound asked, Entitled entitled) {
    return new Rating(id, asked, entitled);
  }

  /** Gives the rating; again or after the time for it when the round still can take it. */
  GivenRating give(Satisfaction attitude, Satisfaction result, String comment, Deed deed) {
    if (attitude == Satisfaction.NO_FEEDBACK || result == Satisfaction.NO_FEEDBACK) {
      throw RuleViolation.invalid("rating.silence-is-not-given");
    }
    boolean first = state == RatingState.ASKED;
    registerEvent(
        first
            ? new ProposalRated(proposalId, id, raterId, round, attitude, result, deed)
            : new RatingRevised(proposalId, id, raterId, round, attitude, result, deed));
    this.state = RatingState.RATED;
    this.attitude = attitude;
    this.result = result;
    this.comment = comment;
    this.ratedAt = deed.at();
    this.timesGiven++;
    return new GivenRating(id, timesGiven, attitude, result, comment, deed);
  }

  void lapse(Deed deed) {
    if (state != RatingState.ASKED) {
      throw RuleViolation.conflict("rating.already-answered");
    }
    registerEvent(new RatingLapsed(proposalId, id, raterId, round, deed));
    this.state = RatingState.NO_FEEDBACK;
    this.attitude = Satisfaction.NO_FEEDBACK;
    this.result = Satisfaction.NO_FEEDBACK;
  }

  boolean isAsked() {
    return state == RatingState.ASKED;
  }

  RatingAggregation.Opinion onAttitude() {
    return new RatingAggregation.Opinion(Objects.requireNonNull(attitude), firstSigner);
  }

  RatingAggregation.Opinion onResult() {
    return new RatingAggregation.Opinion(Objects.requireNonNull(result), firstSigner);
  }

  UUID id() {
    return id;
  }

  UUID proposalId() {
    return proposalId;
  }

  UUID roundId() {
    return roundId;
  }

  UUID raterId() {
    return raterId;
  }

  @Nullable Integer version() {
    return version;
  }

  RatingView view() {
    return new RatingView(
        id,
        proposalId,
        round,
        raterId,
        signedProposalId,
        firstSigner,
        state,
        attitude,
        result,
        comment,
        ratedAt,
        timesGiven,
        version == null ? 0 : version);
  }
}

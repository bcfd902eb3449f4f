package org.huiyin.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads ratings and consultations as facts, without asking who wants to know: for what the system
 * does. People read through {@link RatingDesk} and {@link ConsultationDesk}.
 */
@Service
@Transactional(readOnly = true)
public class Ratings {

  private final RatingRows ratings;
  private final RatingRoundRows rounds;
  private final JointConsultationRows consultations;
  private final KnownRatings knownRatings;
  private final KnownRounds knownRounds;

  Ratings(
      RatingRows ratings,
      RatingRoundRows rounds,
      JointConsultationRows consultations,
      KnownRatings knownRatings,
      KnownRounds knownRounds) {
    this.ratings = ratings;
    this.rounds = rounds;
    this.consultations = consultations;
    this.knownRatings = knownRatings;
    this.knownRounds = knownRounds;
  }

  /**
   * Returns one rating.
   *
   * @param ratingId the rating
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public RatingView byId(UUID ratingId) {
    return knownRatings.get(ratingId, this::read);
  }

  private RatingView read(UUID ratingId) {
    return ratings
        .findById(ratingId)
        .map(Rating::view)
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns the rounds of ratings of a proposal, nothing withheld.
   *
   * @param proposalId the proposal
   * @return first round first
   */
  public List<RatingRoundView> ofProposal(UUID proposalId) {
    return knownRounds.get(proposalId, this::readRounds);
  }

  private List<RatingRoundView> readRounds(UUID proposalId) {
    return rounds.ofProposal(proposalId).stream()
        .map(round -> round.view(false, ratingsOf(round)))
        .toList();
  }

  /**
   * Returns the joint consultations of a proposal.
   *
   * @param proposalId the proposal
   * @return first one first
   */
  public List<ConsultationView> consultations(UUID proposalId) {
    return consultations.ofProposal(proposalId).stream().map(JointConsultation::view).toList();
  }

  /**
   * Returns the joint consultation that is to be held.
   *
   * @param proposalId the proposal
   * @return the consultation; empty when none is waited for
   */
  public Optional<ConsultationView> consultationToHold(UUID proposalId) {
    return consultations(proposalId).stream().filter(view -> view.outcome() == null).findFirst();
  }

  private List<RatingView> ratingsOf(RatingRound round) {
    return ratings.ofRound(round.id()).stream().map(Rating::view).toList();
  }
}

package org.huiyin.satisfaction;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.Reopening;
import org.huiyin.handling.ReopeningCause;
import org.huiyin.handling.ResultClass;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalProgress;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.SignerState;
import org.huiyin.proposal.SignerView;
import org.huiyin.shared.Deed;
import org.huiyin.shared.Ids;
import org.huiyin.shared.RuleViolation;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the signers what they think and draws the consequence. Called by the process, which alone
 * knows when; hence nobody acts but the system.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RatingRounds {

  private final RatingRows ratings;
  private final RatingRoundRows rounds;
  private final JointConsultationRows consultations;
  private final RatingOutcomeRules rules;
  private final Proposals proposals;
  private final ProposalProgress progress;
  private final Assignments assignments;
  private final Reopening reopening;
  private final Settings settings;
  private final Dues dues;
  private final Ids ids;
  private final Clock clock;

  RatingRounds(
      RatingRows ratings,
      RatingRoundRows rounds,
      JointConsultationRows consultations,
      @Lazy RatingOutcomeRules rules,
      Proposals proposals,
      ProposalProgress progress,
      Assignments assignments,
      Reopening reopening,
      Settings settings,
      Dues dues,
      Ids ids,
      Clock clock) {
    this.ratings = ratings;
    this.rounds = rounds;
    this.consultations = consultations;
    this.rules = rules;
    this.proposals = proposals;
    this.progress = progress;
    this.assignments = assignments;
    this.reopening = reopening;
    this.settings = settings;
    this.dues = dues;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks every signer entitled to rate: the first signers of the proposal and of those merged into
   * it, and the co-signers of all of them where the committee wants that.
   *
   * @param proposalId the proposal, replied
   * @return the ratings asked for, one per person, the first signer's first
   */
  public List<UUID> invite(UUID proposalId) {
    ProposalView proposal = proposals.byId(proposalId);
    DueDate due = dues.dueFor(DueStep.RATING, proposal);
    RatingRound round = RatingRound.open(ids.next(), proposalId, proposal.round(), due);
    List<Rating> asked =
        entitled(proposal).stream().map(who -> Rating.ask(ids.next(), round, who)).toList();
    List<UUID> askedIds = asked.stream().map(Rating::id).toList();
    progress.awaitingRating(proposalId, due);
    ratings.saveAll(asked);
    round.invite(askedIds, now());
    rounds.save(round);
    return askedIds;
  }

  private List<Rating.Entitled> entitled(ProposalView proposal) {
    Map<UUID, Rating.Entitled> byPerson = new LinkedHashMap<>();
    List<ProposalView> merged = proposals.mergedInto(proposal.id());
    addFirstSigner(proposal, true, byPerson);
    merged.forEach(each -> addFirstSigner(each, false, byPerson));
    if (settings.flag(Setting.RATING_BY_CO_SIGNERS, proposal.committeeId())) {
      addCoSigners(proposal, byPerson);
      merged.forEach(each -> addCoSigners(each, byPerson));
    }
    return List.copyOf(byPerson.values());
  }

  private static void addFirstSigner(
      ProposalView signed, boolean ofHandled, Map<UUID, Rating.Entitled> byPerson) {
    byPerson.putIfAbsent(
        signed.firstSignerId(),
        new Rating.Entitled(signed.firstSignerId(), signed.id(), ofHandled));
  }

  private void addCoSigners(ProposalView signed, Map<UUID, Rating.Entitled> byPerson) {
    for (SignerView signer : proposals.signers(signed.id())) {
      if (signer.state() == SignerState.ACCEPTED) {
        byPerson.putIfAbsent(
            signer.personId(), new Rating.Entitled(signer.personId(), signed.id(), false));
      }
    }
  }

  /**
   * Reminds the signers who have not answered; does nothing when all have.
   *
   * @param proposalId the proposal, awaiting ratings
   */
  public void remind(UUID proposalId) {
    RatingRound round = presentRound(proposalId);
    List<UUID> silent = silentIn(round).stream().map(Rating::raterId).toList();
    if (!silent.isEmpty()) {
      round.remind(silent, now());
      rounds.save(round);
    }
  }

  /**
   * Records the silence of the signers who did not answer in time.
   *
   * @param proposalId the proposal, awaiting ratings
   */
  public void recordNoFeedback(UUID proposalId) {
    for (Rating rating : silentIn(presentRound(proposalId))) {
      rating.lapse(now());
      ratings.save(rating);
    }
  }

  /**
   * Puts the ratings of the round together and decides by the rule table what follows; convenes the
   * joint consultation when that is what follows.
   *
   * @param proposalId the proposal, every signer of the round rated or silent
   * @return what follows
   */
  public RatingOutcome conclude(UUID proposalId) {
    ProposalView proposal = proposals.byId(proposalId);
    RatingRound round = presentRound(proposalId);
    List<Rating> all = ratings.ofRound(round.id());
    if (all.stream().anyMatch(Rating::isAsked)) {
      throw RuleViolation.conflict("rating.still-awaited");
    }
    RatingAggregation aggregation =
        RatingAggregation.valueOf(
            settings.text(Setting.RATING_AGGREGATION, proposal.committeeId()));
    Satisfaction attitude = aggregation.of(all.stream().map(Rating::onAttitude).toList());
    Satisfaction result = aggregation.of(all.stream().map(Rating::onResult).toList());
    RatingRuling ruling = rules.outcomeFor(facts(proposal, attitude, result));
    round.conclude(aggregation, attitude, result, ruling, now());
    rounds.save(round);
    if (ruling.outcome() == RatingOutcome.CONSULT) {
      convene(proposal);
    }
    return ruling.outcome();
  }

  private RatingFacts facts(ProposalView proposal, Satisfaction attitude, Satisfaction result) {
    UUID committeeId = proposal.committeeId();
    int rehandled =
        proposal.round() == 1 ? 0 : rounds.countWith(proposal.id(), RatingOutcome.REHANDLE);
    return new RatingFacts(
        attitude,
        result,
        1 + rehandled,
        settings.number(Setting.REHANDLING_ROUNDS, committeeId),
        settings.flag(Setting.REHANDLE_BASICALLY_SATISFIED, committeeId),
        worstClass(proposal));
  }

  private ResultClass worstClass(ProposalView proposal) {
    return assignments.delivered(proposal.id(), proposal.round()).stream()
        .map(reply -> reply.content().resultClass())
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> RuleViolation.conflict("rating.no-reply"));
  }

  private void convene(ProposalView proposal) {
    DueDate due = dues.dueFor(DueStep.CONSULTATION, proposal);
    progress.jointConsultation(proposal.id(), due);
    consultations.save(
        JointConsultation.convene(ids.next(), proposal.id(), proposal.round(), due, now()));
  }

  /**
   * Has the departments handle the proposal again, as its ratings or its consultation ended.
   *
   * @param proposalId the proposal, its round of ratings concluded
   * @return the new assignments
   */
  public List<UUID> rehandle(UUID proposalId) {
    ReopeningCause cause =
        consultationEnded(proposalId, ConsultationOutcome.REHANDLE)
            ? ReopeningCause.CONSULTATION
            : ReopeningCause.RATING;
    return reopening.reopen(proposalId, cause, now());
  }

  /**
   * Closes the proposal, with the dissent on record when its consultation ended so.
   *
   * @param proposalId the proposal, its round of ratings concluded
   */
  public void closeProposal(UUID proposalId) {
    progress.close(proposalId, consultationEnded(proposalId, ConsultationOutcome.DISSENT), now());
  }

  private boolean consultationEnded(UUID proposalId, ConsultationOutcome outcome) {
    ProposalView proposal = proposals.byId(proposalId);
    return proposal.state() == ProposalState.JOINT_CONSULTATION
        && consultations
            .ofProposal(proposalId, proposal.round())
            .filter(consultation -> consultation.outcome() == outcome)
            .isPresent();
  }

  private RatingRound presentRound(UUID proposalId) {
    return rounds
        .ofProposal(proposalId, proposals.byId(proposalId).round())
        .orElseThrow(() -> RuleViolation.conflict("rating.not-asked"));
  }

  private List<Rating> silentIn(RatingRound round) {
    return ratings.ofRound(round.id()).stream().filter(Rating::isAsked).toList();
  }

  private Deed now() {
    return Deed.bySystem(clock.instant());
  }
}

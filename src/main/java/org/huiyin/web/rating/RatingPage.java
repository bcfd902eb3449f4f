package org.huiyin.web.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.ReplyView;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.satisfaction.ConsultationDesk;
import org.huiyin.satisfaction.ConsultationOutcome;
import org.huiyin.satisfaction.ConsultationView;
import org.huiyin.satisfaction.GivenRatingView;
import org.huiyin.satisfaction.RatingDesk;
import org.huiyin.satisfaction.RatingRoundView;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Satisfaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds ratings and consultations to a page, as far as its reader may see and do them. */
@Component
class RatingPage {

  private static final List<Satisfaction> CHOICES =
      List.of(Satisfaction.SATISFIED, Satisfaction.BASICALLY_SATISFIED, Satisfaction.UNSATISFIED);

  private final RatingDesk desk;
  private final ConsultationDesk consultations;
  private final Proposals proposals;
  private final Assignments assignments;

  RatingPage(
      RatingDesk desk,
      ConsultationDesk consultations,
      Proposals proposals,
      Assignments assignments) {
    this.desk = desk;
    this.consultations = consultations;
    this.proposals = proposals;
    this.assignments = assignments;
  }

  /** Everything there is about a proposal. */
  ProposalView fill(Model model, UUID proposalId, CurrentUser user) {
    List<RatingRoundView> rounds = desk.ofProposal(proposalId, user);
    ProposalView proposal = proposals.byId(proposalId);
    model.addAttribute("proposal", proposal);
    List<RatingRoundView> latestFirst = new ArrayList<>(rounds);
    Collections.reverse(latestFirst);
    model.addAttribute("rounds", latestFirst);
    model.addAttribute("history", history(rounds, user));
    model.addAttribute("mine", mine(rounds, proposal, user));
    model.addAttribute("onPaper", user.hasAny(Role.COMMITTEE_STAFF));
    model.addAttribute("consultations", consultations.ofProposal(proposalId, user));
    model.addAttribute(
        "consultation",
        user.hasAny(Role.COMMITTEE_STAFF) ? consultationToHold(proposalId, user) : null);
    fillChoices(model, proposal);
    return proposal;
  }

  /** One rating that its reader is asked for. */
  void fillRating(Model model, UUID ratingId, CurrentUser user) {
    RatingView rating = desk.byId(ratingId, user);
    model.addAttribute("rating", rating);
    fillChoices(model, proposals.byId(rating.proposalId()));
  }

  /** The consultation that is to be held. */
  void fillConsultation(Model model, UUID proposalId, CurrentUser user) {
    model.addAttribute("consultation", consultationToHold(proposalId, user));
    model.addAttribute(
        "concludedRound",
        desk.ofProposal(proposalId, user).stream()
            .filter(RatingRoundView::concluded)
            .reduce((earlier, later) -> later)
            .orElse(null));
    fillChoices(model, proposals.byId(proposalId));
  }

  private void fillChoices(Model model, ProposalView proposal) {
    List<ReplyView> letters = assignments.delivered(proposal.id(), proposal.round());
    model.addAttribute("satisfactions", CHOICES);
    model.addAttribute("endings", List.of(ConsultationOutcome.values()));
    model.addAttribute("letters", letters);
    model.addAttribute("suggestions", proposals.text(proposal.id()).suggestions());
    model.addAttribute("ratedProposal", proposal);
  }

  private Map<UUID, List<GivenRatingView>> history(List<RatingRoundView> rounds, CurrentUser user) {
    return rounds.stream()
        .flatMap(round -> round.ratings().stream())
        .filter(rating -> rating.timesGiven() > 1)
        .collect(Collectors.toMap(RatingView::id, rating -> desk.history(rating.id(), user)));
  }

  /** The reader's own rating while it can still be given. */
  private static @Nullable RatingView mine(
      List<RatingRoundView> rounds, ProposalView proposal, CurrentUser user) {
    return rounds.stream()
        .filter(round -> round.round() == proposal.round())
        .filter(round -> !round.concluded() || proposal.state() == ProposalState.JOINT_CONSULTATION)
        .flatMap(round -> round.ratings().stream())
        .filter(rating -> Objects.equals(rating.raterId(), user.personId()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable ConsultationView consultationToHold(UUID proposalId, CurrentUser user) {
    return consultations.ofProposal(proposalId, user).stream()
        .filter(one -> one.outcome() == null)
        .findFirst()
        .orElse(null);
  }
}

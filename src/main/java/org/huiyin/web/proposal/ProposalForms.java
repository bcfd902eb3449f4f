package org.huiyin.web.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.calendar.DueCircumstances;
import org.huiyin.calendar.DueDates;
import org.huiyin.calendar.DueStep;
import org.huiyin.handling.AssignmentTerms;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.huiyin.proposal.FindingAdvice;
import org.huiyin.proposal.MergeCandidates;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.ReviewDeed;
import org.huiyin.proposal.ReviewDesk;
import org.huiyin.proposal.ReviewStep;
import org.huiyin.shared.Channel;
import org.huiyin.shared.Step;
import org.huiyin.tasklist.WorkItem;
import org.huiyin.web.task.TaskForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of submission, review and assignment. */
@Component
class ProposalForms implements TaskForms {

  private final Proposals proposals;
  private final ReviewDesk review;
  private final MergeCandidates candidates;
  private final AssignmentTerms terms;
  private final Organisation organisation;
  private final Settings settings;
  private final DueDates dueDates;
  private final Clock clock;

  ProposalForms(
      Proposals proposals,
      ReviewDesk review,
      MergeCandidates candidates,
      AssignmentTerms terms,
      Organisation organisation,
      Settings settings,
      DueDates dueDates,
      Clock clock) {
    this.proposals = proposals;
    this.review = review;
    this.candidates = candidates;
    this.terms = terms;
    this.organisation = organisation;
    this.settings = settings;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  @Override
  public Set<Step> steps() {
    return EnumSet.of(
        Step.WRITE_PROPOSAL,
        Step.ANSWER_INVITATION,
        Step.CHECK_SUBMISSION,
        Step.AMEND_PROPOSAL,
        Step.RECOMMEND_FILING,
        Step.DECIDE_FILING,
        Step.ASSIGN_DEPARTMENTS);
  }

  @Override
  public void fill(Model model, WorkItem item, CurrentUser user) {
    UUID id = item.proposalId();
    ProposalView proposal = proposals.byId(id);
    model.addAttribute("proposal", proposal);
    switch (item.step()) {
      case CHECK_SUBMISSION -> fillCheck(model, proposal);
      case RECOMMEND_FILING, DECIDE_FILING -> fillReview(model, proposal, user);
      case ASSIGN_DEPARTMENTS -> fillAssignment(model, proposal);
      case ANSWER_INVITATION ->
          model.addAttribute("inviter", organisation.nameOf(proposal.firstSignerId()));
      case AMEND_PROPOSAL -> model.addAttribute("returned", latest(id, ReviewDeed.RETURNED));
      default -> {
        // writing needs nothing but the proposal
      }
    }
  }

  private void fillCheck(Model model, ProposalView proposal) {
    int rounds = settings.number(Setting.AMENDMENT_ROUNDS, proposal.committeeId());
    model.addAttribute("mayReturn", proposal.amendments() < rounds);
    model.addAttribute("rounds", rounds);
    model.addAttribute("amendmentDue", dueIfToday(DueStep.AMENDMENT, proposal));
    model.addAttribute("reviewDue", dueIfToday(DueStep.REVIEW, proposal));
  }

  private void fillReview(Model model, ProposalView proposal, CurrentUser user) {
    UUID id = proposal.id();
    List<Finding> findings = Arrays.asList(Finding.values());
    List<FindingAdvice> advice = review.adviceFor(id, findings, Acting.as(user, Channel.WEB));
    Map<Finding, FindingAdvice> byFinding = new LinkedHashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      byFinding.put(findings.get(i), advice.get(i));
    }
    model.addAttribute("advice", byFinding);
    model.addAttribute("outcomes", List.of(FilingOutcome.values()));
    model.addAttribute("channels", List.of(ConversionChannel.values()));
    model.addAttribute("candidates", candidates.of(id));
    model.addAttribute("departments", organisation.departments(proposal.committeeId()));
    model.addAttribute("proposed", proposals.proposedDepartments(id));
    model.addAttribute(
        "recommendation", proposal.recommended() ? latest(id, ReviewDeed.RECOMMENDED) : null);
    model.addAttribute("reconsidered", latest(id, ReviewDeed.RECONSIDERED));
    model.addAttribute("assignmentDue", dueIfToday(DueStep.ASSIGNMENT, proposal));
  }

  private void fillAssignment(Model model, ProposalView proposal) {
    model.addAttribute("terms", terms.ifAssignedToday(proposal.id()));
    model.addAttribute("departments", organisation.departments(proposal.committeeId()));
    model.addAttribute("proposed", proposals.proposedDepartments(proposal.id()));
  }

  private @Nullable ReviewStep latest(UUID id, ReviewDeed kind) {
    return proposals.reviewHistory(id).stream()
        .filter(step -> step.kind() == kind)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private LocalDate dueIfToday(DueStep step, ProposalView proposal) {
    DueCircumstances circumstances =
        DueCircumstances.none()
            .withOrigin(proposal.origin().name())
            .withKey(proposal.key())
            .withRound(proposal.round());
    return dueDates
        .dueFrom(step, circumstances, LocalDate.now(clock), proposal.committeeId())
        .day();
  }
}

package org.huiyin.satisfaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.Timeline;
import org.huiyin.proposal.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timeline of a proposal as one person may read it. The committee reads all of it. Nobody else
 * reads what staff and the lead wrote to each other before a decision or what a department has not
 * sent yet, a department nothing of the work of others, and no rating before its round is
 * concluded, lest a proposer be talked out of it.
 */
@Service
@Transactional(readOnly = true)
public class ReadableTimeline {

  private static final Set<String> BEFORE_DECISION =
      Set.of("FilingRecommended", "FilingReconsidered");

  private static final Set<String> BEFORE_DELIVERY =
      Set.of("ReplySubmitted", "ReplyRejected", "ReplyApproved", "ReplySentBack");

  private static final Set<String> OWN_WORK =
      Set.of(
          "ReturnRequested",
          "ReturnRefused",
          "FurtherDepartmentRequested",
          "HandlingPlanned",
          "ContactRecorded",
          "ContactConfirmed",
          "ContactDisputed",
          "CoOpinionGiven",
          "ExtensionRequested",
          "ExtensionGranted",
          "ExtensionRefused",
          "ResultClassCorrected");

  private static final Set<String> RATINGS =
      Set.of("ProposalRated", "RatingRevised", "RatingLapsed");

  private final Timeline timeline;
  private final Assignments assignments;
  private final RatingDesk ratings;

  ReadableTimeline(Timeline timeline, Assignments assignments, RatingDesk ratings) {
    this.timeline = timeline;
    this.assignments = assignments;
    this.ratings = ratings;
  }

  /**
   * Returns what happened to a proposal as far as a person may read it.
   *
   * @param proposalId the proposal
   * @param user who reads
   * @return the entries, oldest first
   * @throws org.huiyin.shared.RuleViolation 404 when the person may not see the proposal
   */
  public List<TimelineEntry> of(UUID proposalId, CurrentUser user) {
    List<RatingRoundView> rounds = ratings.ofProposal(proposalId, user);
    List<TimelineEntry> all = timeline.of(proposalId);
    if (user.readsWholeCommittee()) {
      return all;
    }
    Set<String> withheld =
        rounds.stream()
            .filter(RatingRoundView::withheld)
            .map(round -> String.valueOf(round.round()))
            .collect(Collectors.toSet());
    Map<String, UUID> departments = new HashMap<>();
    for (AssignmentView assignment : assignments.ofProposal(proposalId)) {
      departments.put(assignment.id().toString(), assignment.departmentId());
    }
    UUID own = user.departmentId();
    return all.stream().filter(entry -> isReadable(entry, own, departments, withheld)).toList();
  }

  private static boolean isReadable(
      TimelineEntry entry,
      @Nullable UUID own,
      Map<String, UUID> departments,
      Set<String> withheldRounds) {
    if (BEFORE_DECISION.contains(entry.type())) {
      return false;
    }
    if (BEFORE_DELIVERY.contains(entry.type())) {
      return own != null && isOf(entry, own, departments);
    }
    if (OWN_WORK.contains(entry.type())) {
      return own == null || isOf(entry, own, departments);
    }
    return !RATINGS.contains(entry.type())
        || !withheldRounds.contains(String.valueOf(entry.facts().get("round")));
  }

  private static boolean isOf(TimelineEntry entry, UUID own, Map<String, UUID> departments) {
    Object named = entry.facts().get("departmentId");
    return named == null
        ? own.equals(departments.get(String.valueOf(entry.facts().get("assignmentId"))))
        : own.toString().equals(named.toString());
  }
}

package org.huiyin.notification.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.handling.AssignmentView;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.HandlingRole;
import org.huiyin.lookback.LookBacks;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.satisfaction.RatingView;
import org.huiyin.satisfaction.Ratings;
import org.huiyin.supervision.Supervisions;
import org.springframework.stereotype.Component;

/** Who has to do with a proposal, as the modules below tell. */
@Component
class ConcernedByRecords implements Concerned {

  private final Organisation organisation;
  private final Proposals proposals;
  private final Assignments assignments;
  private final Ratings ratings;
  private final Supervisions supervisions;
  private final LookBacks lookBacks;

  ConcernedByRecords(
      Organisation organisation,
      Proposals proposals,
      Assignments assignments,
      Ratings ratings,
      Supervisions supervisions,
      LookBacks lookBacks) {
    this.organisation = organisation;
    this.proposals = proposals;
    this.assignments = assignments;
    this.ratings = ratings;
    this.supervisions = supervisions;
    this.lookBacks = lookBacks;
  }

  @Override
  public List<UUID> signers(UUID proposalId, boolean withMerged) {
    return proposals.proposersOf(proposalId, withMerged);
  }

  /** Returns who signed several proposals; unknown ones are left out. */
  Map<UUID, List<UUID>> signers(Collection<UUID> proposalIds, boolean withMerged) {
    return proposals.proposersOf(proposalIds, withMerged);
  }

  @Override
  public UUID firstSigner(UUID proposalId) {
    return proposals.byId(proposalId).firstSignerId();
  }

  @Override
  public List<UUID> raters(List<UUID> ratingIds) {
    return ratingIds.stream().map(ratings::byId).map(RatingView::raterId).distinct().toList();
  }

  @Override
  public List<UUID> office(UUID committeeId, Role role) {
    return organisation.peopleWith(committeeId, role).stream().map(Person::id).toList();
  }

  @Override
  public List<UUID> departments(UUID proposalId, HandlingRole... roles) {
    return departments(assignments.present(proposalId), roles);
  }

  /** Returns the assignments under which several proposals are handled at present. */
  Map<UUID, List<AssignmentView>> assignments(Collection<UUID> proposalIds) {
    return assignments.present(proposalIds);
  }

  /** Returns the departments of assignments in one of the roles. */
  static List<UUID> departments(List<AssignmentView> present, HandlingRole... roles) {
    return present.stream()
        .filter(assignment -> Arrays.asList(roles).contains(assignment.role()))
        .map(AssignmentView::departmentId)
        .distinct()
        .toList();
  }

  @Override
  public UUID departmentOfAssignment(UUID assignmentId) {
    return assignments.byId(assignmentId).departmentId();
  }

  @Override
  public UUID departmentOfLookBack(UUID lookBackId) {
    return lookBacks.byId(lookBackId).departmentId();
  }

  @Override
  public UUID departmentOfSupervision(UUID supervisionId) {
    return supervisions.byId(supervisionId).departmentId();
  }

  @Override
  public String departmentName(UUID departmentId) {
    return organisation.department(departmentId).name();
  }

  @Override
  public String personName(UUID personId) {
    return organisation.nameOf(personId);
  }

  @Override
  public String label(UUID proposalId) {
    ProposalView proposal = proposals.byId(proposalId);
    return Letters.label(proposal.caseNumber(), proposal.title());
  }
}

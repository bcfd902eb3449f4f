package org.huiyin.supervision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Page;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what is supervised. With a person, what that person may see: the committee and the
 * transmission office everything of the committee, proposers what concerns their proposals,
 * departments what is demanded of them.
 */
@Service
@Transactional(readOnly = true)
public class Supervisions {

  private static final UUID LATEST = new UUID(-1L, -1L);

  private final SupervisionRows supervisions;
  private final SupervisionViews views;
  private final Reminders reminders;
  private final Proposals proposals;
  private final Visibility visibility;

  Supervisions(
      SupervisionRows supervisions,
      SupervisionViews views,
      Reminders reminders,
      Proposals proposals,
      Visibility visibility) {
    this.supervisions = supervisions;
    this.views = views;
    this.reminders = reminders;
    this.proposals = proposals;
    this.visibility = visibility;
  }

  /**
   * Returns one supervision, to whoever asks.
   *
   * @param supervisionId the supervision
   * @return as it stands
   * @throws RuleViolation 404 when there is none
   */
  public SupervisionView byId(UUID supervisionId) {
    return views.of(List.of(supervision(supervisionId))).get(0);
  }

  /**
   * Returns one supervision to somebody who may see it.
   *
   * @param supervisionId the supervision
   * @param user who wants to see it
   * @return as it stands
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public SupervisionView byId(UUID supervisionId, CurrentUser user) {
    Supervision supervision = supervision(supervisionId);
    ProposalView proposal = visibility.require(supervision.proposalId(), user);
    if (!sees(supervision.departmentId(), proposal, user)) {
      throw RuleViolation.notFound("not-found");
    }
    return views.of(List.of(supervision)).get(0);
  }

  /**
   * Returns the supervisions of a proposal that a person may see.
   *
   * @param proposalId the proposal
   * @param user who wants to see them
   * @return oldest first
   * @throws RuleViolation 404 when the person may not see the proposal
   */
  public List<SupervisionView> ofProposal(UUID proposalId, CurrentUser user) {
    ProposalView proposal = visibility.require(proposalId, user);
    return views.of(
        supervisions.ofProposal(proposalId).stream()
            .filter(supervision -> sees(supervision.departmentId(), proposal, user))
            .toList());
  }

  /**
   * Returns the reminders about a proposal that a person may see.
   *
   * @param proposalId the proposal
   * @param user who wants to see them
   * @return oldest first
   * @throws RuleViolation 404 when the person may not see the proposal
   */
  public List<ReminderView> reminders(UUID proposalId, CurrentUser user) {
    ProposalView proposal = visibility.require(proposalId, user);
    return reminders.of(proposalId).stream()
        .filter(reminder -> sees(reminder.departmentId(), proposal, user))
        .toList();
  }

  /**
   * Returns the supervision board of a person: everything of the committee, or of the own
   * department.
   *
   * @param user whose board
   * @param openOnly whether those that are over are left out
   * @param after key of the page before, null for the first page
   * @param size rows wanted
   * @return a page, newest first
   * @throws RuleViolation 403 for people who have none, 422 for a key that is none
   */
  public Page<SupervisionView> board(
      CurrentUser user, boolean openOnly, @Nullable String after, int size) {
    Set<SupervisionState> states = openOnly ? open() : EnumSet.allOf(SupervisionState.class);
    UUID before = after == null ? LATEST : key(after);
    int most = size + 1;
    UUID departmentId = user.departmentId();
    List<Supervision> found;
    if (user.readsWholeCommittee()) {
      found = supervisions.boardOfCommittee(user.committeeId(), states, before, most);
    } else if (departmentId != null) {
      found = supervisions.boardOfDepartment(departmentId, states, before, most);
    } else {
      throw RuleViolation.forbidden("forbidden");
    }
    return Page.of(views.of(found), size, view -> view.id().toString());
  }

  private boolean sees(UUID departmentId, ProposalView proposal, CurrentUser user) {
    return departmentId.equals(user.departmentId()) || proposals.isVisible(proposal, user);
  }

  private Supervision supervision(UUID id) {
    return supervisions.findById(id).orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  private static UUID key(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw RuleViolation.invalid("input.not-one-of");
    }
  }

  /** The states in which somebody still has to do something. */
  static Set<SupervisionState> open() {
    return EnumSet.of(
        SupervisionState.TO_BE_WORDED, SupervisionState.ORDERED, SupervisionState.ANSWERED);
  }
}

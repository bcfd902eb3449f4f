package org.huiyin.supervision;

import java.util.Set;
import java.util.UUID;
import org.huiyin.handling.Assignments;
import org.huiyin.handling.CoOpinionGiven;
import org.huiyin.handling.CoOpinionLapsed;
import org.huiyin.handling.ReplyDelivered;
import org.huiyin.handling.ReturnUpheld;
import org.huiyin.proposal.ProposalArchived;
import org.huiyin.proposal.ProposalClosed;
import org.huiyin.proposal.ProposalWithdrawn;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels supervisions that have lost their ground, so that nobody is left with a task about
 * nothing. What leaders and the committee demand for other causes ends by their own decision only.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostGrounds {

  private static final Set<SupervisionCause> ABOUT_HANDLING =
      Set.of(SupervisionCause.OVERDUE, SupervisionCause.UNSATISFIED);

  private final SupervisionEnding ending;
  private final Assignments assignments;

  LostGrounds(SupervisionEnding ending, Assignments assignments) {
    this.ending = ending;
    this.assignments = assignments;
  }

  @EventListener
  void on(ProposalWithdrawn withdrawn) {
    ending.cancelOpen(withdrawn.proposalId(), supervision -> true, "withdrawn", withdrawn.deed());
  }

  /** The department no longer has a part in the proposal. */
  @EventListener
  void on(ReturnUpheld upheld) {
    boolean stillAssigned =
        assignments.present(upheld.proposalId()).stream()
            .anyMatch(assignment -> assignment.departmentId().equals(upheld.departmentId()));
    if (!stillAssigned) {
      ending.cancelOpen(
          upheld.proposalId(),
          supervision -> supervision.departmentId().equals(upheld.departmentId()),
          "returned",
          upheld.deed());
    }
  }

  @EventListener
  void on(ReplyDelivered delivered) {
    forgetUnwordedDelay(delivered.proposalId(), delivered.departmentId(), delivered.deed());
  }

  @EventListener
  void on(CoOpinionGiven given) {
    forgetUnwordedDelay(given.proposalId(), given.departmentId(), given.deed());
  }

  @EventListener
  void on(CoOpinionLapsed lapsed) {
    forgetUnwordedDelay(lapsed.proposalId(), lapsed.departmentId(), lapsed.deed());
  }

  /** What staff were still to demand because of a delay has come; an order already out stays. */
  private void forgetUnwordedDelay(UUID proposalId, UUID departmentId, Deed deed) {
    ending.cancelOpen(
        proposalId,
        supervision ->
            supervision.departmentId().equals(departmentId)
                && supervision.cause() == SupervisionCause.OVERDUE
                && supervision.state() == SupervisionState.TO_BE_WORDED,
        "delivered",
        deed);
  }

  /** Answers already given are left to be assessed; with dissent on record all of it goes on. */
  @EventListener
  void on(ProposalClosed closed) {
    if (!closed.dissent()) {
      ending.cancelOpen(
          closed.proposalId(),
          supervision ->
              ABOUT_HANDLING.contains(supervision.cause())
                  && supervision.state() != SupervisionState.ANSWERED,
          "closed",
          closed.deed());
    }
  }

  /** A proposal is not put away while somebody still has to answer for it. */
  @EventListener
  void on(ProposalArchived archived) {
    if (ending.anyOpen(archived.proposalId())) {
      throw RuleViolation.conflict("supervision.open-at-archiving");
    }
  }
}

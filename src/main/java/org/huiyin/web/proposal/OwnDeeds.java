package org.huiyin.web.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Role;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The deeds on a proposal that need no task. Offers only; the desks decide. */
@Component
class OwnDeeds {

  private static final Set<ProposalState> UNSUBMITTED =
      EnumSet.of(ProposalState.DRAFT, ProposalState.CO_SIGNING);

  private static final Set<ProposalState> WITHDRAWABLE =
      EnumSet.of(
          ProposalState.SUBMITTED,
          ProposalState.RETURNED_FOR_AMENDMENT,
          ProposalState.UNDER_REVIEW,
          ProposalState.AWAITING_ASSIGNMENT,
          ProposalState.MERGED);

  private static final Set<ProposalState> MARKABLE =
      EnumSet.range(ProposalState.ASSIGNED, ProposalState.JOINT_CONSULTATION);

  static {
    MARKABLE.add(ProposalState.AWAITING_ASSIGNMENT);
  }

  private final Proposals proposals;
  private final Organisation organisation;

  OwnDeeds(Proposals proposals, Organisation organisation) {
    this.proposals = proposals;
    this.organisation = organisation;
  }

  /**
   * What is offered.
   *
   * @param edit change the text
   * @param discard throw a draft away
   * @param invite ask others to sign
   * @param withdraw take a submitted proposal back
   * @param undoMerge take it out of its master
   * @param markKey make it a key proposal
   * @param archive put it away
   */
  record Offered(
      boolean edit,
      boolean discard,
      boolean invite,
      boolean withdraw,
      boolean undoMerge,
      boolean markKey,
      boolean archive) {

    /** Tells whether there is anything to offer; read by the template. */
    public boolean any() {
      return edit || discard || invite || withdraw || undoMerge || markKey || archive;
    }
  }

  void offer(Model model, ProposalView proposal, CurrentUser user) {
    boolean proposer = user.hasAny(Role.PROPOSER) && proposals.isProposer(proposal, user);
    boolean staff = user.hasAny(Role.COMMITTEE_STAFF);
    boolean lead = user.hasAny(Role.COMMITTEE_LEAD);
    ProposalState state = proposal.state();
    boolean unsubmitted = UNSUBMITTED.contains(state);
    Offered offered =
        new Offered(
            proposer && state.isEditable(),
            proposer && unsubmitted,
            proposer && unsubmitted && proposal.kind() == ProposalKind.JOINT,
            (proposer || staff) && WITHDRAWABLE.contains(state) && !proposal.mergeFinal(),
            (staff || lead) && state == ProposalState.MERGED && !proposal.mergeFinal(),
            lead && MARKABLE.contains(state),
            (staff || lead) && state == ProposalState.CLOSED);
    model.addAttribute("offered", offered);
    model.addAttribute("proposer", proposer);
    model.addAttribute(
        "leaders",
        offered.markKey()
            ? organisation.peopleWith(proposal.committeeId(), Role.SUPERVISOR)
            : List.of());
    model.addAttribute(
        "members", offered.invite() ? organisation.members(proposal.committeeId()) : List.of());
  }
}

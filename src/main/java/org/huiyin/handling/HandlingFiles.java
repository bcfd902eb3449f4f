package org.huiyin.handling;

import java.util.List;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person may see of the handling of a proposal. */
@Service
@Transactional(readOnly = true)
public class HandlingFiles {

  private final Assignments assignments;
  private final Commitments commitments;
  private final Proposals proposals;

  HandlingFiles(Assignments assignments, Commitments commitments, Proposals proposals) {
    this.assignments = assignments;
    this.commitments = commitments;
    this.proposals = proposals;
  }

  /**
   * Opens the file on a proposal.
   *
   * @param proposalId the proposal
   * @param user who wants to see it
   * @return what the person may see
   * @throws RuleViolation 404 when the person may not know of the proposal
   */
  public HandlingFile of(UUID proposalId, CurrentUser user) {
    ProposalView proposal = assignments.requireVisible(proposalId, user);
    List<AssignmentView> all = assignments.ofProposal(proposalId);
    Viewer viewer = new Viewer(user, proposal, proposals.proposersOf(proposalId, true), all);
    return new HandlingFile(
        all.stream().map(viewer::seen).toList(),
        assignments.replies(proposalId).stream().filter(viewer::sees).toList(),
        assignments.contacts(proposalId).stream()
            .filter(contact -> viewer.seesWorkOf(contact.departmentId()))
            .toList(),
        assignments.opinions(proposalId).stream().filter(viewer::sees).toList(),
        assignments.extensions(proposalId).stream()
            .filter(extension -> viewer.seesWorkOf(extension.departmentId()))
            .toList(),
        assignments.returnRequests(proposalId).stream()
            .filter(request -> viewer.seesWorkOf(request.departmentId()))
            .toList(),
        commitments.ofProposal(proposalId));
  }
}

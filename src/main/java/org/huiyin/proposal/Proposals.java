package org.huiyin.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what proposals say and where they stand. Decides nothing but who may look. */
@Service
@Transactional(readOnly = true)
public class Proposals {

  private final ProposalStore store;
  private final ProposalTexts texts;
  private final CoSigners coSigners;
  private final ReviewSteps steps;
  private final Visibility visibility;

  Proposals(
      ProposalStore store,
      ProposalTexts texts,
      CoSigners coSigners,
      ReviewSteps steps,
      Visibility visibility) {
    this.store = store;
    this.texts = texts;
    this.coSigners = coSigners;
    this.steps = steps;
    this.visibility = visibility;
  }

  /**
   * Returns the facts of a proposal, to whoever asks.
   *
   * @param id the proposal
   * @return its facts
   * @throws RuleViolation 404 when there is none
   */
  public ProposalView byId(UUID id) {
    return store.view(id);
  }

  /**
   * Returns the facts of a proposal the person may see in the own role, apart from assignments.
   *
   * @param id the proposal
   * @param user who wants to see it
   * @return its facts
   * @throws RuleViolation 404 when there is none or the person may not know of it
   */
  public ProposalView requireVisible(UUID id, CurrentUser user) {
    ProposalView view = byId(id);
    if (!isVisible(view, user)) {
      throw RuleViolation.notFound("not-found");
    }
    return view;
  }

  /**
   * Tells whether a person may see a proposal in the own role: proposers, co-signers and invited
   * ones their own and what theirs were merged into, the committee everything submitted.
   * Departments see what is assigned to them, which is not decided here.
   *
   * @param proposal the proposal
   * @param user who wants to see it
   * @return true when visible
   */
  public boolean isVisible(ProposalView proposal, CurrentUser user) {
    return visibility.mayRead(proposal, user);
  }

  /**
   * Tells whether a proposal is the person's own: of the first signer, or of the body whose contact
   * person this is.
   *
   * @param proposal the proposal
   * @param user who
   * @return true for the proposer
   */
  public boolean isProposer(ProposalView proposal, CurrentUser user) {
    return visibility.isProposer(proposal, user);
  }

  /**
   * Returns the body of a proposal.
   *
   * @param id the proposal
   * @return its text
   */
  public ProposalText text(UUID id) {
    return texts.of(id);
  }

  /**
   * Returns the signers of a proposal, the first one included, and everybody who was invited.
   *
   * @param id the proposal
   * @return in the order of signing
   */
  public List<SignerView> signers(UUID id) {
    List<SignerView> signers = new ArrayList<>();
    signers.add(new SignerView(null, byId(id).firstSignerId(), 1, SignerState.ACCEPTED, null));
    coSigners.of(id).forEach(signer -> signers.add(signer.view()));
    return signers;
  }

  /**
   * Returns what an invitation is about.
   *
   * @param invitationId the invitation
   * @return id of the proposal to be signed
   */
  public UUID proposalOfInvitation(UUID invitationId) {
    return coSigners.get(invitationId).proposalId();
  }

  /**
   * Returns the proposals that follow a master.
   *
   * @param masterId the master
   * @return the merged ones
   */
  public List<ProposalView> mergedInto(UUID masterId) {
    return store.mergedInto(masterId).stream().map(Proposal::view).toList();
  }

  /**
   * Returns the people who signed a proposal.
   *
   * @param id the proposal
   * @param withMerged whether the signers of proposals merged into it count too
   * @return first signers and co-signers who signed, each once
   */
  public List<UUID> proposersOf(UUID id, boolean withMerged) {
    return Optional.ofNullable(proposersOf(List.of(id), withMerged).get(id))
        .orElseThrow(() -> RuleViolation.notFound("not-found"));
  }

  /**
   * Returns the people who signed several proposals.
   *
   * @param ids the proposals
   * @param withMerged whether the signers of proposals merged into them count too
   * @return by proposal, first signers and co-signers who signed, each once; unknown proposals are
   *     left out
   */
  public Map<UUID, List<UUID>> proposersOf(Collection<UUID> ids, boolean withMerged) {
    return store.proposersOf(ids, withMerged);
  }

  /**
   * Returns the people who signed a proposal itself.
   *
   * @param id the proposal
   * @return first signer and co-signers who signed
   */
  public List<UUID> proposersOf(UUID id) {
    return proposersOf(id, false);
  }

  /**
   * Returns what was recommended and decided about a proposal.
   *
   * @param id the proposal
   * @return the steps, oldest first
   */
  public List<ReviewStep> reviewHistory(UUID id) {
    return steps.of(id);
  }

  /**
   * Returns the review of a proposal as far as a person may read it: what staff and the lead wrote
   * to each other on the way to a decision stays in the committee.
   *
   * @param id the proposal, which the person may see
   * @param user who reads
   * @return the steps, oldest first
   */
  public List<ReviewStep> reviewHistory(UUID id, CurrentUser user) {
    boolean insider =
        user.readsWholeCommittee() && user.committeeId().equals(byId(id).committeeId());
    return steps.of(id).stream().filter(step -> insider || !step.kind().isInternal()).toList();
  }

  /**
   * Returns the departments to think of when the proposal is assigned: those of the last decision
   * or recommendation that named any, else those of the proposer.
   *
   * @param id the proposal
   * @return ids of departments, in the order named
   */
  public List<UUID> proposedDepartments(UUID id) {
    List<ReviewStep> history = steps.of(id);
    for (int i = history.size() - 1; i >= 0; i--) {
      if (!history.get(i).proposedDepartmentIds().isEmpty()) {
        return history.get(i).proposedDepartmentIds();
      }
    }
    return texts.of(id).proposedDepartmentIds();
  }
}

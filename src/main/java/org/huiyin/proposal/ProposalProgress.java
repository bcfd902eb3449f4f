package org.huiyin.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.huiyin.calendar.DueDate;
import org.huiyin.shared.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a proposal on when a later stage did its part. Called inside the transaction of that stage,
 * whose desk has checked who may do it; refuses what the present state does not allow.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProposalProgress {

  private final ProposalStore proposals;
  private final MergedProposals merged;
  private final Clock clock;

  ProposalProgress(ProposalStore proposals, MergedProposals merged, Clock clock) {
    this.proposals = proposals;
    this.merged = merged;
    this.clock = clock;
  }

  /**
   * Makes the steps of several departments for one proposal wait for each other until the end of
   * the transaction, so that the last one knows that it is the last.
   *
   * @param id the proposal
   */
  public void lock(UUID id) {
    proposals.lock(id);
  }

  /**
   * Departments were assigned; merges into the proposal are final from now on.
   *
   * @param id the proposal, filed
   * @param deed who assigned
   */
  public void assigned(UUID id, Deed deed) {
    move(id, Proposal::assigned);
    merged.follow(id, deed);
  }

  /**
   * A department claimed; without effect when another did before.
   *
   * @param id the proposal, assigned or in handling
   */
  public void handlingStarted(UUID id) {
    proposals.lock(id);
    Proposal proposal = proposals.get(id);
    if (proposal.handlingStarted()) {
      proposals.save(proposal);
    }
  }

  /**
   * Every reply was delivered.
   *
   * @param id the proposal, in handling
   */
  public void replied(UUID id) {
    move(id, Proposal::replied);
  }

  /**
   * The signers were asked to rate.
   *
   * @param id the proposal, replied
   * @param due until when they may
   */
  public void awaitingRating(UUID id, DueDate due) {
    move(id, proposal -> proposal.awaitRating(due));
  }

  /**
   * The departments handle it again: after a rating, a consultation, or, once closed, a look-back.
   *
   * @param id the proposal, rated, in consultation or closed
   * @param round the next round
   */
  public void rehandling(UUID id, int round) {
    move(id, proposal -> proposal.rehandle(round));
  }

  /**
   * A joint consultation was convened.
   *
   * @param id the proposal, rated
   * @param due until when it is to be held
   */
  public void jointConsultation(UUID id, DueDate due) {
    move(id, proposal -> proposal.consult(due));
  }

  /**
   * Handling is finished.
   *
   * @param id the proposal, rated or in consultation
   * @param dissent whether the proposer's dissent stays on record
   * @param deed who closed it
   */
  public void close(UUID id, boolean dissent, Deed deed) {
    LocalDate today = LocalDate.now(clock);
    move(id, proposal -> proposal.close(dissent, today, deed));
  }

  private void move(UUID id, Consumer<Proposal> transition) {
    Proposal proposal = proposals.get(id);
    transition.accept(proposal);
    proposals.save(proposal);
  }
}

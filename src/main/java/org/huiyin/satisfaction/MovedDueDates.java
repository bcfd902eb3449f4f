package org.huiyin.satisfaction;

import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.proposal.ProposalState;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.proposal.StageDueDateMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days of ratings and consultations equal to those of the stage of their proposal. */
@Component
class MovedDueDates {

  private final RatingRoundRows rounds;
  private final JointConsultationRows consultations;
  private final Proposals proposals;

  MovedDueDates(RatingRoundRows rounds, JointConsultationRows consultations, Proposals proposals) {
    this.rounds = rounds;
    this.consultations = consultations;
    this.proposals = proposals;
  }

  /** Before the process looks at the days again. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE + 100)
  @Transactional(propagation = Propagation.MANDATORY)
  void on(StageDueDateMoved moved) {
    ProposalView proposal = proposals.byId(moved.proposalId());
    DueDate due = proposal.due();
    if (due == null) {
      return;
    }
    UUID id = proposal.id();
    if (proposal.state() == ProposalState.AWAITING_RATING) {
      rounds.ofProposal(id, proposal.round()).ifPresent(round -> follow(round, due));
    } else if (proposal.state() == ProposalState.JOINT_CONSULTATION) {
      consultations
          .ofProposal(id, proposal.round())
          .ifPresent(consultation -> follow(consultation, due));
    }
  }

  private void follow(RatingRound round, DueDate due) {
    round.moveTo(due);
    rounds.save(round);
  }

  private void follow(JointConsultation consultation, DueDate due) {
    consultation.moveTo(due);
    consultations.save(consultation);
  }
}

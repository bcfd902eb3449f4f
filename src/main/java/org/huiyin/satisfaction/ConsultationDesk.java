package org.huiyin.satisfaction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.organisation.Acting;
import org.huiyin.organisation.CurrentUser;
import org.huiyin.organisation.Role;
import org.huiyin.organisation.Setting;
import org.huiyin.organisation.Settings;
import org.huiyin.proposal.ProposalView;
import org.huiyin.proposal.Proposals;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff write down how department, proposer and committee consulted (三方协商). */
@Service
@Transactional
public class ConsultationDesk {

  private static final int PARTICIPANTS_LENGTH = 500;
  private static final int MINUTES_LENGTH = 4_000;

  private final JointConsultationRows consultations;
  private final Proposals proposals;
  private final Visibility visibility;
  private final Settings settings;
  private final Clock clock;

  ConsultationDesk(
      JointConsultationRows consultations,
      Proposals proposals,
      Visibility visibility,
      Settings settings,
      Clock clock) {
    this.consultations = consultations;
    this.proposals = proposals;
    this.visibility = visibility;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes down a consultation that was held, and with it how the proposal goes on.
   *
   * @param proposalId the proposal, in consultation
   * @param minutes what happened
   * @param by staff
   * @throws RuleViolation 409 when none is waited for, or when it would have the departments handle
   *     the proposal once more after a consultation did so already
   */
  public void hold(UUID proposalId, ConsultationMinutes minutes, Acting by) {
    ProposalView proposal = proposals.byId(proposalId);
    by.require(proposal.committeeId(), Role.COMMITTEE_STAFF);
    JointConsultation consultation =
        consultations
            .ofProposal(proposalId, proposal.round())
            .orElseThrow(() -> RuleViolation.conflict("consultation.none-convened"));
    by.requireSeen(consultation.version());
    consultation.hold(checked(minutes), mayRehandle(proposal), by.deed(clock));
    consultations.save(consultation);
  }

  private boolean mayRehandle(ProposalView proposal) {
    int rehandled = consultations.countWith(proposal.id(), ConsultationOutcome.REHANDLE);
    return rehandled < settings.number(Setting.CONSULTATION_REHANDLINGS, proposal.committeeId());
  }

  private JointConsultation.Minutes checked(ConsultationMinutes minutes) {
    Faults faults = new Faults();
    LocalDate heldOn = minutes.heldOn();
    faults.require("heldOn", heldOn);
    if (heldOn != null && heldOn.isAfter(LocalDate.now(clock))) {
      faults.add("heldOn", "consultation.held-in-future");
    }
    String participants =
        faults.requireText("participants", minutes.participants(), PARTICIPANTS_LENGTH);
    String text = faults.requireText("minutes", minutes.minutes(), MINUTES_LENGTH);
    faults.require("outcome", minutes.outcome());
    faults.refuseIfAny();
    return new JointConsultation.Minutes(
        Objects.requireNonNull(heldOn),
        participants,
        text,
        Objects.requireNonNull(minutes.outcome()));
  }

  /**
   * Returns the consultations about a proposal.
   *
   * @param proposalId the proposal
   * @param user who wants to see them
   * @return first one first
   * @throws RuleViolation 404 when the person may not see the proposal
   */
  @Transactional(readOnly = true)
  public List<ConsultationView> ofProposal(UUID proposalId, CurrentUser user) {
    visibility.require(proposalId, user);
    return consultations.ofProposal(proposalId).stream().map(JointConsultation::view).toList();
  }
}

package org.huiyin.satisfaction;

import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.calendar.DueDate;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** Department, proposer and committee sit down together (三方协商). */
@Table("joint_consultation")
class JointConsultation extends AbstractAggregateRoot<JointConsultation> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private int round;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "due_")
  private DueDate due;

  private @Nullable LocalDate heldOn;
  private String participants;
  private String minutes;
  private @Nullable ConsultationOutcome outcome;

  @SuppressWarnings({"NullAway", "unused"})
  private JointConsultation() {
    // filled from the row
  }

  private JointConsultation(UUID id, UUID proposalId, int round, DueDate due) {
    this.id = id;
    this.proposalId = proposalId;
    this.round = round;
    this.due = due;
    this.participants = "";
    this.minutes = "";
  }

  static JointConsultation convene(UUID id, UUID proposalId, int round, DueDate due, Deed deed) {
    JointConsultation consultation = new JointConsultation(id, proposalId, round, due);
    consultation.registerEvent(new ConsultationConvened(proposalId, id, due.day(), deed));
    return consultation;
  }

  /**
   * Writes down how it ended.
   *
   * @param minutes complete minutes
   * @param mayRehandle whether it may still end in handling again
   * @param deed who writes it down
   */
  void hold(Minutes minutes, boolean mayRehandle, Deed deed) {
    requireToBeHeld();
    if (minutes.outcome() == ConsultationOutcome.REHANDLE && !mayRehandle) {
      throw RuleViolation.conflict("consultation.rehandled-already");
    }
    registerEvent(new ConsultationHeld(proposalId, id, minutes.outcome(), deed));
    this.heldOn = minutes.heldOn();
    this.participants = minutes.participants();
    this.minutes = minutes.text();
    this.outcome = minutes.outcome();
  }

  /** Minutes with nothing missing. */
  record Minutes(LocalDate heldOn, String participants, String text, ConsultationOutcome outcome) {}

  /** Follows the day of the stage when the calendar moved it. */
  void moveTo(DueDate recomputed) {
    requireToBeHeld();
    this.due = recomputed;
  }

  private void requireToBeHeld() {
    if (outcome != null) {
      throw RuleViolation.conflict("consultation.already-held");
    }
  }

  UUID proposalId() {
    return proposalId;
  }

  DueDate due() {
    return due;
  }

  @Nullable ConsultationOutcome outcome() {
    return outcome;
  }

  @Nullable Integer version() {
    return version;
  }

  ConsultationView view() {
    return new ConsultationView(
        id,
        proposalId,
        round,
        due,
        heldOn,
        participants,
        minutes,
        outcome,
        version == null ? 0 : version);
  }
}

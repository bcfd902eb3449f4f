package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contact with the proposer as the department recorded it. It counts once the proposer has
 * confirmed it; what the proposer said is final, a disputed contact is recorded anew.
 */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("contact")
class ContactRecord extends AbstractAggregateRoot<ContactRecord> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID assignmentId;
  private UUID proposalId;
  private UUID committeeId;
  private UUID departmentId;
  private UUID proposerId;
  private ContactMode mode;
  private ContactPhase phase;
  private LocalDate heldOn;
  private String place;
  private String participants;
  private String summary;
  private UUID recordedBy;
  private Instant recordedAt;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "due_")
  private DueDate due;

  private ContactState state = ContactState.UNCONFIRMED;
  private String comment = "";
  private @Nullable Instant answeredAt;

  @PersistenceCreator
  private ContactRecord() {}

  static ContactRecord of(
      UUID id,
      Assignment assignment,
      UUID proposerId,
      ContactForm form,
      UUID personId,
      DueDate due,
      Deed deed) {
    ContactRecord made = new ContactRecord();
    made.id = id;
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.committeeId = assignment.committeeId();
    made.departmentId = assignment.departmentId();
    made.proposerId = proposerId;
    made.mode = form.mode();
    made.phase = form.phase();
    made.heldOn = form.heldOn();
    made.place = form.place();
    made.participants = form.participants();
    made.summary = form.summary();
    made.recordedBy = personId;
    made.recordedAt = deed.at();
    made.due = due;
    made.registerEvent(
        new ContactRecorded(
            made.proposalId,
            made.assignmentId,
            made.id,
            made.departmentId,
            proposerId,
            made.mode,
            due.day(),
            deed));
    return made;
  }

  void confirm(String remark, Deed deed) {
    requireUnanswered();
    registerEvent(new ContactConfirmed(proposalId, assignmentId, id, mode, deed));
    answer(ContactState.CONFIRMED, remark, deed);
  }

  void dispute(String grounds, Deed deed) {
    requireUnanswered();
    registerEvent(new ContactDisputed(proposalId, assignmentId, id, grounds, deed));
    answer(ContactState.DISPUTED, grounds, deed);
  }

  boolean recompute(UnaryOperator<DueDate> recomputed, Deed deed) {
    requireUnanswered();
    DueDate fresh = recomputed.apply(due);
    boolean moved = !fresh.day().equals(due.day());
    if (moved) {
      registerEvent(
          new DueDateMoved(
              proposalId,
              assignmentId,
              departmentId,
              DueStep.CONTACT_CONFIRMATION,
              id,
              due.day(),
              fresh.day(),
              "calendar",
              deed));
    }
    due = fresh;
    return moved;
  }

  private void answer(ContactState answer, String words, Deed deed) {
    state = answer;
    comment = words;
    answeredAt = deed.at();
  }

  private void requireUnanswered() {
    if (state != ContactState.UNCONFIRMED) {
      throw RuleViolation.conflict("contact.already-answered");
    }
  }

  UUID committeeId() {
    return committeeId;
  }

  @Nullable Integer version() {
    return version;
  }

  UUID proposalId() {
    return proposalId;
  }
}

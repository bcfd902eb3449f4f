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

/** A request for more time. An assignment has at most one that is open. */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("extension")
class Extension extends AbstractAggregateRoot<Extension> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID assignmentId;
  private UUID proposalId;
  private UUID committeeId;
  private UUID departmentId;
  private LocalDate untilDay;
  private String reason;
  private UUID requestedBy;
  private Instant requestedAt;

  @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "ruling_")
  private DueDate rulingDue;

  private ExtensionState state = ExtensionState.OPEN;
  private @Nullable LocalDate grantedUntil;
  private String rulingReason = "";
  private @Nullable UUID ruledBy;
  private @Nullable Instant ruledAt;

  @PersistenceCreator
  private Extension() {}

  static Extension request(
      UUID id,
      Assignment assignment,
      LocalDate until,
      String reason,
      UUID personId,
      DueDate rulingDue,
      Deed deed) {
    Extension made = new Extension();
    made.id = id;
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.committeeId = assignment.committeeId();
    made.departmentId = assignment.departmentId();
    made.untilDay = until;
    made.reason = reason;
    made.requestedBy = personId;
    made.requestedAt = deed.at();
    made.rulingDue = rulingDue;
    made.registerEvent(
        new ExtensionRequested(
            made.proposalId,
            made.assignmentId,
            made.id,
            made.departmentId,
            until,
            reason,
            rulingDue.day(),
            deed));
    return made;
  }

  void grant(LocalDate until, String grounds, UUID personId, Deed deed) {
    requireOpen();
    registerEvent(new ExtensionGranted(proposalId, assignmentId, id, departmentId, until, deed));
    rule(ExtensionState.GRANTED, grounds, personId, deed);
    grantedUntil = until;
  }

  void refuse(String grounds, UUID personId, Deed deed) {
    requireOpen();
    registerEvent(new ExtensionRefused(proposalId, assignmentId, id, departmentId, grounds, deed));
    rule(ExtensionState.REFUSED, grounds, personId, deed);
  }

  /** The reply came first: there is nothing left to rule on. */
  void overtake(Deed deed) {
    requireOpen();
    state = ExtensionState.OVERTAKEN;
    ruledAt = deed.at();
  }

  boolean recompute(UnaryOperator<DueDate> recomputed, Deed deed) {
    requireOpen();
    DueDate fresh = recomputed.apply(rulingDue);
    boolean moved = !fresh.day().equals(rulingDue.day());
    if (moved) {
      registerEvent(
          new DueDateMoved(
              proposalId,
              assignmentId,
              departmentId,
              DueStep.EXTENSION_RULING,
              id,
              rulingDue.day(),
              fresh.day(),
              "calendar",
              deed));
    }
    rulingDue = fresh;
    return moved;
  }

  private void rule(ExtensionState ruling, String grounds, UUID personId, Deed deed) {
    state = ruling;
    rulingReason = grounds;
    ruledBy = personId;
    ruledAt = deed.at();
  }

  private void requireOpen() {
    if (state != ExtensionState.OPEN) {
      throw RuleViolation.conflict(
          state == ExtensionState.OVERTAKEN ? "extension.overtaken" : "extension.already-ruled");
    }
  }

  UUID committeeId() {
    return committeeId;
  }

  @Nullable Integer version() {
    return version;
  }

  LocalDate untilDay() {
    return untilDay;
  }
}

package org.huiyin.handling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a reply. It is written freely while a draft and frozen from submission on; after a
 * rejection or a sending back the next version begins. The assignment announces where it goes.
 */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("reply")
class Reply extends AbstractAggregateRoot<Reply> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID assignmentId;
  private UUID proposalId;
  private UUID committeeId;
  private UUID departmentId;
  private int round;
  private int number;
  private ReplyState state = ReplyState.DRAFT;
  private @Nullable ResultClass resultClass;
  private @Nullable ResultClass originalClass;
  private String opening = "";
  private String reason = "";
  private String answers = "[]";
  private String promises = "[]";
  private String documentNumber = "";
  private boolean mayBePublished;
  private @Nullable UUID submittedBy;
  private @Nullable Instant submittedAt;
  private @Nullable UUID approvedBy;
  private @Nullable Instant approvedAt;
  private String remark = "";
  private @Nullable Instant deliveredAt;

  @PersistenceCreator
  private Reply() {}

  static Reply begin(UUID id, Assignment assignment, int number) {
    Reply made = new Reply();
    made.id = id;
    made.assignmentId = assignment.id();
    made.proposalId = assignment.proposalId();
    made.committeeId = assignment.committeeId();
    made.departmentId = assignment.departmentId();
    made.round = assignment.round();
    made.number = number;
    return made;
  }

  void write(ReplyDraft draft) {
    require(ReplyState.DRAFT);
    resultClass = draft.resultClass();
    opening = draft.opening();
    reason = Objects.requireNonNullElse(draft.reason(), "");
    answers = ReplyJson.of(draft.answers());
    promises = ReplyJson.of(draft.promises());
    documentNumber = Objects.requireNonNullElse(draft.documentNumber(), "");
    mayBePublished = draft.mayBePublished();
  }

  ReplyDraft content() {
    return new ReplyDraft(
        resultClass,
        opening,
        reason,
        ReplyJson.answers(answers),
        ReplyJson.promises(promises),
        documentNumber,
        mayBePublished);
  }

  void submit(UUID personId, Instant at) {
    if (state == ReplyState.REJECTED || state == ReplyState.SENT_BACK) {
      throw RuleViolation.conflict("reply.not-rewritten");
    }
    require(ReplyState.DRAFT);
    state = ReplyState.SUBMITTED;
    submittedBy = personId;
    submittedAt = at;
  }

  void approve(UUID personId, Instant at) {
    require(ReplyState.SUBMITTED);
    state = ReplyState.APPROVED;
    approvedBy = personId;
    approvedAt = at;
  }

  void reject(String grounds) {
    require(ReplyState.SUBMITTED);
    state = ReplyState.REJECTED;
    remark = grounds;
  }

  void sendBack(String grounds) {
    require(ReplyState.APPROVED);
    state = ReplyState.SENT_BACK;
    remark = grounds;
  }

  /** Gives it another class, by the audit before or by a look-back after delivery. */
  void correctClass(ResultClass to, String grounds, Deed deed) {
    require(ReplyState.APPROVED, ReplyState.DELIVERED);
    ResultClass from = resultClass();
    if (from == to) {
      return;
    }
    registerEvent(
        new ResultClassCorrected(
            proposalId, assignmentId, id, departmentId, from, to, grounds, deed));
    resultClass = to;
    originalClass = originalClass == null ? from : originalClass;
    remark = grounds;
  }

  void deliver(String number, Instant at) {
    require(ReplyState.APPROVED);
    state = ReplyState.DELIVERED;
    documentNumber = number;
    deliveredAt = at;
  }

  private void require(ReplyState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw RuleViolation.conflict(
          "reply.is-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  UUID id() {
    return id;
  }

  @Nullable Integer version() {
    return version;
  }

  UUID proposalId() {
    return proposalId;
  }

  UUID committeeId() {
    return committeeId;
  }

  int number() {
    return number;
  }

  ReplyState state() {
    return state;
  }

  /** The class, which every reply has from submission on. */
  ResultClass resultClass() {
    return Objects.requireNonNull(resultClass);
  }
}

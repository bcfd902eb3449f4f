package org.huiyin.handling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.rows.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a reply. It is written freely while a draft and frozen from submission on; after a
 * rejection or a sending back the next version begins. The assignment announces where it goes.
 */
class Reply extends StoredAggregate {

  UUID assignmentId;
  UUID proposalId;
  UUID committeeId;
  UUID departmentId;
  int round;
  int number;
  ReplyState state = ReplyState.DRAFT;
  @Nullable ResultClass resultClass;
  @Nullable ResultClass originalClass;
  String opening = "";
  String reason = "";
  String answers = "[]";
  String promises = "[]";
  String documentNumber = "";
  boolean mayBePublished;
  @Nullable UUID submittedBy;
  @Nullable Instant submittedAt;
  @Nullable UUID approvedBy;
  @Nullable Instant approvedAt;
  String remark = "";
  @Nullable Instant deliveredAt;

  /** For the table and the first version. */
  Reply(UUID id) {
    super(id);
  }

  static Reply begin(UUID id, Assignment assignment, int number) {
    Reply made = new Reply(id);
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

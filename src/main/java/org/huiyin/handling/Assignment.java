package org.huiyin.handling;

import static org.huiyin.handling.AssignmentState.AWAITING_APPROVAL;
import static org.huiyin.handling.AssignmentState.AWAITING_AUDIT;
import static org.huiyin.handling.AssignmentState.AWAITING_CLAIM;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.AssignmentState.OPINION_GIVEN;
import static org.huiyin.handling.AssignmentState.OPINION_LAPSED;
import static org.huiyin.handling.AssignmentState.REPLIED;
import static org.huiyin.handling.AssignmentState.RETURNED;
import static org.huiyin.handling.AssignmentState.RETURN_REQUESTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.huiyin.calendar.DueDate;
import org.huiyin.calendar.DueStep;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.rows.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * One department's part in handling a proposal in one round. Every deed names the states in which
 * it is legal; in any other the person is told where the assignment stands instead.
 */
class Assignment extends StoredAggregate {

  UUID proposalId;
  UUID committeeId;
  UUID departmentId;
  HandlingRole role;
  int round;
  AssignmentState state = AWAITING_CLAIM;
  boolean added;
  String remark;
  Instant assignedAt;
  DueDate claimDue;
  DueDate due;
  @Nullable DueDate stepDue;
  @Nullable UUID claimedBy;
  @Nullable Instant claimedAt;
  boolean deemedClaimed;
  @Nullable HandlingPlan plan;
  int sendBacks;
  int returnsBefore;
  @Nullable Instant finishedAt;

  /** For the table and the making of one. */
  Assignment(UUID id) {
    super(id);
  }

  /** Where in the handling of which proposal an assignment takes its place. */
  record Place(
      UUID proposalId,
      UUID committeeId,
      HandlingRole role,
      int round,
      boolean added,
      int returnsBefore) {}

  /** Makes an assignment; the desk announces it once all of the same order are stored. */
  static Assignment assign(
      UUID id,
      UUID departmentId,
      Place place,
      String remark,
      DueDate claimDue,
      DueDate due,
      Instant at) {
    Assignment made = new Assignment(id);
    made.proposalId = place.proposalId();
    made.committeeId = place.committeeId();
    made.departmentId = departmentId;
    made.role = place.role();
    made.round = place.round();
    made.added = place.added();
    made.returnsBefore = place.returnsBefore();
    made.remark = remark;
    made.claimDue = claimDue;
    made.due = due;
    made.assignedAt = at;
    return made;
  }

  DepartmentAssigned announcement(Deed deed) {
    return new DepartmentAssigned(
        proposalId, id, departmentId, role, round, claimDue.day(), due.day(), added, deed);
  }

  /** Claims it for a department; exactly one person can. */
  void claim(UUID personId, Deed deed, ZoneId zone, Function<UUID, String> nameOf) {
    if (claimedBy != null) {
      throw RuleViolation.conflict("assignment.already-claimed", nameOf.apply(claimedBy));
    }
    if (deemedClaimed || (state == AWAITING_CLAIM && claimDue.passedAt(deed.at(), zone))) {
      throw RuleViolation.conflict("assignment.claim-limit-passed", claimDue.day());
    }
    require(AWAITING_CLAIM);
    registerEvent(new AssignmentClaimed(proposalId, id, departmentId, role, due.day(), deed));
    takeOn(deed.at());
    claimedBy = personId;
  }

  /** Takes it as claimed when the limit passed in silence; tells whether that was so. */
  boolean deemClaimed(Deed deed, ZoneId zone) {
    if (state != AWAITING_CLAIM) {
      return false;
    }
    if (!claimDue.passedAt(deed.at(), zone)) {
      throw RuleViolation.conflict("assignment.claim-limit-not-passed", claimDue.day());
    }
    registerEvent(new AssignmentDeemedClaimed(proposalId, id, departmentId, role, due.day(), deed));
    takeOn(deed.at());
    deemedClaimed = true;
    return true;
  }

  /** Asks to be rid of it, which is possible until the limit for claiming and not once claimed. */
  void requestReturn(
      String reason, @Nullable UUID suggested, DueDate rulingDue, Deed deed, ZoneId zone) {
    if (deemedClaimed || (state == AWAITING_CLAIM && claimDue.passedAt(deed.at(), zone))) {
      throw RuleViolation.conflict("assignment.return-too-late", claimDue.day());
    }
    if (claimedBy != null) {
      throw RuleViolation.conflict("assignment.return-after-claim");
    }
    require(AWAITING_CLAIM);
    registerEvent(
        new ReturnRequested(
            proposalId, id, departmentId, reason, suggested, rulingDue.day(), deed));
    state = RETURN_REQUESTED;
    stepDue = rulingDue;
  }

  void upholdReturn(String reason, @Nullable UUID replacementId, Deed deed) {
    require(RETURN_REQUESTED);
    registerEvent(new ReturnUpheld(proposalId, id, departmentId, reason, replacementId, deed));
    finish(RETURNED, deed.at());
  }

  void refuseReturn(String reason, Deed deed) {
    require(RETURN_REQUESTED);
    registerEvent(new ReturnRefused(proposalId, id, departmentId, role, reason, due.day(), deed));
    takeOn(deed.at());
  }

  void askForFurtherDepartment(UUID requested, String reason, Deed deed) {
    require(IN_HANDLING, AWAITING_APPROVAL, AWAITING_AUDIT);
    registerEvent(
        new FurtherDepartmentRequested(proposalId, id, departmentId, requested, reason, deed));
  }

  void plan(HandlingPlan newPlan, Deed deed) {
    require(IN_HANDLING);
    if (newPlan.replyOn() != null && newPlan.replyOn().isAfter(due.day())) {
      throw RuleViolation.invalid("plan.reply-after-due-day", due.day());
    }
    registerEvent(new HandlingPlanned(proposalId, id, departmentId, deed));
    plan = newPlan;
  }

  /** Gives the opinion of a co-handler, also late, as long as the lead has not replied. */
  void giveOpinion(Deed deed) {
    if (role != HandlingRole.CO) {
      throw RuleViolation.conflict("assignment.owes-reply");
    }
    require(IN_HANDLING);
    registerEvent(new CoOpinionGiven(proposalId, id, departmentId, deed));
    finish(OPINION_GIVEN, deed.at());
  }

  void lapseOpinion(Deed deed) {
    require(IN_HANDLING);
    registerEvent(new CoOpinionLapsed(proposalId, id, departmentId, deed));
    finish(OPINION_LAPSED, deed.at());
  }

  /** Demands that more time may be asked for now: by who owes a reply, while working on it. */
  void requireMayAskForTime(LocalDate today) {
    requireReplier();
    require(IN_HANDLING);
    if (!today.isBefore(due.day())) {
      throw RuleViolation.conflict("extension.too-late", due.day());
    }
  }

  void extendTo(LocalDate until) {
    require(IN_HANDLING, AWAITING_APPROVAL, AWAITING_AUDIT);
    due = due.extendedTo(until);
  }

  /** Demands that the department speaks with the proposer: while it owes a reply, or gave it. */
  void requireInTouch() {
    requireReplier();
    require(IN_HANDLING, AWAITING_APPROVAL, AWAITING_AUDIT, REPLIED);
  }

  void requireWriting() {
    requireReplier();
    require(IN_HANDLING);
  }

  void submitReply(UUID replyId, ResultClass resultClass, DueDate approvalDue, Deed deed) {
    requireWriting();
    registerEvent(
        new ReplySubmitted(
            proposalId, id, replyId, departmentId, resultClass, approvalDue.day(), deed));
    state = AWAITING_APPROVAL;
    stepDue = approvalDue;
  }

  void approveReply(UUID replyId, DueDate auditDue, Deed deed) {
    require(AWAITING_APPROVAL);
    registerEvent(new ReplyApproved(proposalId, id, replyId, departmentId, auditDue.day(), deed));
    state = AWAITING_AUDIT;
    stepDue = auditDue;
  }

  void rejectReply(UUID replyId, String reason, Deed deed) {
    require(AWAITING_APPROVAL);
    registerEvent(new ReplyRejected(proposalId, id, replyId, departmentId, reason, deed));
    backToWork();
  }

  /** Sends the reply back, unless that was done too often already; then a person has to decide. */
  void sendReplyBack(UUID replyId, String reason, int cap, Deed deed) {
    require(AWAITING_AUDIT);
    if (sendBacks >= cap) {
      throw RuleViolation.conflict("reply.send-backs-exhausted", cap);
    }
    registerEvent(new ReplySentBack(proposalId, id, replyId, departmentId, reason, deed));
    sendBacks++;
    backToWork();
  }

  void deliverReply(UUID replyId, ResultClass resultClass, String documentNumber, Deed deed) {
    require(AWAITING_AUDIT);
    registerEvent(
        new ReplyDelivered(
            proposalId, id, replyId, departmentId, resultClass, documentNumber, deed));
    finish(REPLIED, deed.at());
  }

  /** Moves the due days that still count to where the calendar now puts them; true if any moved. */
  boolean recompute(UnaryOperator<DueDate> recomputed, Deed deed) {
    if (state == AWAITING_CLAIM) {
      claimDue = moved(DueStep.CLAIM, claimDue, recomputed.apply(claimDue), deed);
    }
    if (stepDue != null) {
      stepDue = moved(presentStep(), stepDue, recomputed.apply(stepDue), deed);
    }
    if (state.isOpen()) {
      DueStep step = role == HandlingRole.CO ? DueStep.CO_OPINION : DueStep.HANDLING;
      due = moved(step, due, recomputed.apply(due), deed);
    }
    return !domainEvents().isEmpty();
  }

  private DueDate moved(DueStep step, DueDate from, DueDate to, Deed deed) {
    if (!from.day().equals(to.day())) {
      registerEvent(
          new DueDateMoved(
              proposalId, id, departmentId, step, id, from.day(), to.day(), "calendar", deed));
    }
    return to;
  }

  private DueStep presentStep() {
    return switch (state) {
      case RETURN_REQUESTED -> DueStep.RETURN_RULING;
      case AWAITING_APPROVAL -> DueStep.APPROVAL;
      default -> DueStep.AUDIT;
    };
  }

  private void takeOn(Instant at) {
    state = IN_HANDLING;
    claimedAt = at;
    stepDue = null;
  }

  private void backToWork() {
    state = IN_HANDLING;
    stepDue = null;
  }

  private void finish(AssignmentState last, Instant at) {
    state = last;
    finishedAt = at;
    stepDue = null;
  }

  private void requireReplier() {
    if (role == HandlingRole.CO) {
      throw RuleViolation.conflict("assignment.owes-opinion");
    }
  }

  void require(AssignmentState... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw RuleViolation.conflict(
          "assignment.is-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  AssignmentView view() {
    return new AssignmentView(
        id,
        proposalId,
        committeeId,
        departmentId,
        role,
        round,
        state,
        added,
        remark,
        assignedAt,
        claimDue,
        due,
        stepDue,
        claimedBy,
        claimedAt,
        deemedClaimed,
        plan,
        sendBacks,
        returnsBefore,
        finishedAt,
        presentVersion());
  }

  UUID proposalId() {
    return proposalId;
  }

  UUID committeeId() {
    return committeeId;
  }

  UUID departmentId() {
    return departmentId;
  }

  HandlingRole role() {
    return role;
  }

  int round() {
    return round;
  }

  AssignmentState state() {
    return state;
  }

  Instant assignedAt() {
    return assignedAt;
  }

  DueDate due() {
    return due;
  }

  String remark() {
    return remark;
  }

  int returnsBefore() {
    return returnsBefore;
  }

  boolean owesReply() {
    return role != HandlingRole.CO;
  }
}

package org.huiyin.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiyin.calendar.DueDate;
import org.huiyin.shared.Deed;
import org.huiyin.shared.RuleViolation;
import org.huiyin.shared.rows.StoredAggregate;
import org.jspecify.annotations.Nullable;

/**
 * The state row of a proposal: what may happen to it, from which state. Text, signers and review
 * steps have their own rows, so that a transition writes one narrow row.
 */
class Proposal extends StoredAggregate {

  UUID committeeId;
  UUID firstSignerId;
  Heading heading;
  ProposalState state;
  int round = 1;
  boolean recommended;
  int amendments;
  @Nullable Integer registrationNo;
  @Nullable String registrationNumber;
  @Nullable Integer caseNo;
  @Nullable String caseNumber;
  @Nullable LocalDate submittedOn;
  @Nullable LocalDate filedOn;
  @Nullable LocalDate closedOn;
  @Nullable DueDate due;
  @Nullable UUID masterId;
  boolean mergeFinal;
  boolean keyProposal;
  @Nullable UUID leaderId;
  boolean dissent;

  /** For the table and the first draft. */
  Proposal(UUID id) {
    super(id);
  }

  static Proposal draft(UUID id, UUID committeeId, UUID proposerId, Heading heading, Deed deed) {
    Proposal proposal = new Proposal(id);
    proposal.committeeId = committeeId;
    proposal.firstSignerId = proposerId;
    proposal.heading = heading;
    proposal.state = ProposalState.DRAFT;
    proposal.registerEvent(new ProposalDrafted(id, committeeId, proposerId, deed));
    return proposal;
  }

  // --- in the hands of the proposer

  void edit(Heading changed) {
    requireState(
        ProposalState.DRAFT, ProposalState.CO_SIGNING, ProposalState.RETURNED_FOR_AMENDMENT);
    if (state != ProposalState.DRAFT && changed.kind() != heading.kind()) {
      throw RuleViolation.conflict("proposal.kind-fixed");
    }
    if (registrationNo != null
        && !(changed.sessionId().equals(heading.sessionId())
            && changed.origin() == heading.origin()
            && Objects.equals(changed.bodyId(), heading.bodyId()))) {
      throw RuleViolation.conflict("proposal.registration-fixed");
    }
    heading = changed;
  }

  void inviteCoSigner(UUID invitationId, UUID personId, LocalDate dueOn, Deed deed) {
    requireCoSigning(personId);
    state = ProposalState.CO_SIGNING;
    registerEvent(new CoSignerInvited(id, invitationId, personId, dueOn, deed));
  }

  void recordCoSigners(List<UUID> personIds, Deed deed) {
    personIds.forEach(this::requireCoSigning);
    state = ProposalState.CO_SIGNING;
    registerEvent(new CoSignersRecorded(id, personIds, deed));
  }

  private void requireCoSigning(UUID personId) {
    requireState(ProposalState.DRAFT, ProposalState.CO_SIGNING);
    if (heading.kind() != ProposalKind.JOINT) {
      throw RuleViolation.conflict("co-signing.only-joint");
    }
    if (personId.equals(firstSignerId)) {
      throw RuleViolation.invalid("co-signing.not-yourself");
    }
  }

  void submit(
      FormCheck check, FormText text, Supplier<SerialNumber> number, DueDate checkDue, Deed deed) {
    requireState(ProposalState.DRAFT, ProposalState.CO_SIGNING);
    check.refuseIncomplete(heading, text);
    SerialNumber registration = number.get();
    registrationNo = registration.value();
    registrationNumber = registration.text();
    submittedOn = checkDue.start();
    moveTo(ProposalState.SUBMITTED, checkDue);
    registerEvent(
        new ProposalSubmitted(
            id,
            committeeId,
            registration.text(),
            heading.title(),
            heading.kind(),
            heading.origin(),
            checkDue.day(),
            deed));
  }

  void resubmit(FormCheck check, FormText text, DueDate checkDue, Deed deed) {
    requireState(ProposalState.RETURNED_FOR_AMENDMENT);
    check.refuseIncomplete(heading, text);
    moveTo(ProposalState.SUBMITTED, checkDue);
    registerEvent(new ProposalResubmitted(id, heading.title(), checkDue.day(), deed));
  }

  void discard(Deed deed) {
    requireState(ProposalState.DRAFT, ProposalState.CO_SIGNING);
    moveTo(ProposalState.WITHDRAWN, null);
    registerEvent(new ProposalWithdrawn(id, "", deed));
  }

  void withdraw(String reason, Deed deed) {
    requireState(
        ProposalState.SUBMITTED,
        ProposalState.RETURNED_FOR_AMENDMENT,
        ProposalState.UNDER_REVIEW,
        ProposalState.AWAITING_ASSIGNMENT,
        ProposalState.MERGED);
    requireMergeNotFinal();
    moveTo(ProposalState.WITHDRAWN, null);
    registerEvent(new ProposalWithdrawn(id, reason, deed));
  }

  // --- check and review

  void pass(DueDate reviewDue, Deed deed) {
    requireState(ProposalState.SUBMITTED);
    moveTo(ProposalState.UNDER_REVIEW, reviewDue);
    registerEvent(new ProposalPassedCheck(id, reviewDue.day(), deed));
  }

  void returnForAmendment(String reason, int allowedRounds, DueDate amendmentDue, Deed deed) {
    requireState(ProposalState.SUBMITTED);
    if (amendments >= allowedRounds) {
      throw RuleViolation.conflict("proposal.amendments-used-up", allowedRounds);
    }
    amendments++;
    moveTo(ProposalState.RETURNED_FOR_AMENDMENT, amendmentDue);
    registerEvent(
        new ProposalReturnedForAmendment(id, reason, firstSignerId, amendmentDue.day(), deed));
  }

  void lapse(Deed deed) {
    requireState(ProposalState.RETURNED_FOR_AMENDMENT);
    moveTo(ProposalState.LAPSED, null);
    registerEvent(new ProposalLapsed(id, deed));
  }

  void recommend(FilingOutcome outcome, String reason, Deed deed) {
    requireState(ProposalState.UNDER_REVIEW);
    if (recommended) {
      throw RuleViolation.conflict("filing.already-recommended");
    }
    recommended = true;
    registerEvent(new FilingRecommended(id, outcome, reason, deed));
  }

  void reconsider(String reason, Deed deed) {
    requireRecommended();
    recommended = false;
    registerEvent(new FilingReconsidered(id, reason, deed));
  }

  void file(Supplier<SerialNumber> number, DueDate assignmentDue, Deed deed) {
    requireRecommended();
    SerialNumber given = number.get();
    caseNo = given.value();
    caseNumber = given.text();
    filedOn = assignmentDue.start();
    moveTo(ProposalState.AWAITING_ASSIGNMENT, assignmentDue);
    registerEvent(
        new ProposalFiled(
            id,
            given.text(),
            heading.title(),
            Objects.requireNonNull(heading.category()),
            assignmentDue.day(),
            deed));
  }

  void mergeInto(Proposal master, String reason, Deed deed) {
    requireRecommended();
    requireMergeableInto(master);
    masterId = master.id;
    moveTo(ProposalState.MERGED, null);
    registerEvent(new ProposalMerged(id, master.id, reason, deed));
  }

  /** A master is another proposal of the session that is itself on its way to departments. */
  void requireMergeableInto(Proposal master) {
    if (master.id.equals(id)) {
      throw RuleViolation.invalid("merge.into-itself");
    }
    if (!master.committeeId.equals(committeeId)) {
      throw RuleViolation.notFound("not-found");
    }
    if (!master.heading.sessionId().equals(heading.sessionId())) {
      throw RuleViolation.conflict("merge.other-session", master.heading.title());
    }
    if (master.state != ProposalState.UNDER_REVIEW
        && master.state != ProposalState.AWAITING_ASSIGNMENT) {
      throw RuleViolation.conflict(
          "merge.master-not-available", master.heading.title(), master.state);
    }
  }

  void doNotFile(List<Finding> findings, String reason, Deed deed) {
    requireRecommended();
    moveTo(ProposalState.NOT_FILED, null);
    registerEvent(new ProposalNotFiled(id, findings, reason, deed));
  }

  void convert(ConversionChannel channel, String reason, Deed deed) {
    requireRecommended();
    moveTo(ProposalState.CONVERTED, null);
    registerEvent(new ProposalConverted(id, channel, reason, deed));
  }

  /** Comes back to the review; returns the master it leaves. */
  UUID undoMerge(String reason, DueDate reviewDue, Deed deed) {
    requireState(ProposalState.MERGED);
    requireMergeNotFinal();
    UUID left = Objects.requireNonNull(masterId);
    masterId = null;
    moveTo(ProposalState.UNDER_REVIEW, reviewDue);
    registerEvent(new MergeUndone(id, left, reason, deed));
    return left;
  }

  void followAssignedMaster(Deed deed) {
    requireState(ProposalState.MERGED);
    requireMergeNotFinal();
    mergeFinal = true;
    registerEvent(new MasterAssigned(id, Objects.requireNonNull(masterId), deed));
  }

  void markKey(@Nullable UUID leader, Deed deed) {
    requireState(
        ProposalState.AWAITING_ASSIGNMENT,
        ProposalState.ASSIGNED,
        ProposalState.IN_HANDLING,
        ProposalState.REPLIED,
        ProposalState.AWAITING_RATING,
        ProposalState.REHANDLING,
        ProposalState.JOINT_CONSULTATION);
    keyProposal = true;
    leaderId = leader;
    registerEvent(new ProposalMarkedKey(id, leader, deed));
  }

  // --- moved on by the later stages, whose own events tell why

  void assigned() {
    requireState(ProposalState.AWAITING_ASSIGNMENT);
    moveTo(ProposalState.ASSIGNED, null);
  }

  /** The first department began; true when that is news. */
  boolean handlingStarted() {
    requireState(ProposalState.ASSIGNED, ProposalState.IN_HANDLING, ProposalState.REHANDLING);
    if (state != ProposalState.ASSIGNED) {
      return false;
    }
    moveTo(ProposalState.IN_HANDLING, null);
    return true;
  }

  void replied() {
    requireState(ProposalState.IN_HANDLING, ProposalState.REHANDLING);
    moveTo(ProposalState.REPLIED, null);
  }

  void awaitRating(DueDate ratingDue) {
    requireState(ProposalState.REPLIED);
    moveTo(ProposalState.AWAITING_RATING, ratingDue);
  }

  void rehandle(int nextRound) {
    requireState(
        ProposalState.AWAITING_RATING, ProposalState.JOINT_CONSULTATION, ProposalState.CLOSED);
    if (nextRound != round + 1) {
      throw new IllegalArgumentException("round " + nextRound + " cannot follow " + round);
    }
    round = nextRound;
    closedOn = null;
    dissent = false;
    moveTo(ProposalState.REHANDLING, null);
  }

  void consult(DueDate consultationDue) {
    requireState(ProposalState.AWAITING_RATING);
    moveTo(ProposalState.JOINT_CONSULTATION, consultationDue);
  }

  void close(boolean withDissent, LocalDate today, Deed deed) {
    requireState(ProposalState.AWAITING_RATING, ProposalState.JOINT_CONSULTATION);
    dissent = withDissent;
    closedOn = today;
    moveTo(ProposalState.CLOSED, null);
    registerEvent(new ProposalClosed(id, withDissent, deed));
  }

  void archive(Deed deed) {
    requireState(ProposalState.CLOSED);
    moveTo(ProposalState.ARCHIVED, null);
    registerEvent(new ProposalArchived(id, deed));
  }

  /** The calendar changed; true when the day moved. */
  boolean moveDue(DueDate recomputed, Deed deed) {
    DueDate before = due;
    if (before == null || before.day().equals(recomputed.day())) {
      return false;
    }
    due = recomputed;
    registerEvent(new StageDueDateMoved(id, before.day(), recomputed.day(), deed));
    return true;
  }

  // --- guards

  private void requireState(ProposalState... allowed) {
    if (!Arrays.asList(allowed).contains(state)) {
      throw RuleViolation.conflict("proposal.not-in-state", state, state.advice());
    }
  }

  private void requireRecommended() {
    requireState(ProposalState.UNDER_REVIEW);
    if (!recommended) {
      throw RuleViolation.conflict("filing.not-recommended");
    }
  }

  private void requireMergeNotFinal() {
    if (mergeFinal) {
      throw RuleViolation.conflict("merge.final");
    }
  }

  private void moveTo(ProposalState next, @Nullable DueDate nextDue) {
    state = next;
    due = nextDue;
    recommended = false;
  }

  // --- facts

  UUID committeeId() {
    return committeeId;
  }

  UUID firstSignerId() {
    return firstSignerId;
  }

  Heading heading() {
    return heading;
  }

  /** The number behind the case number; null until filed. */
  @Nullable Integer caseNo() {
    return caseNo;
  }

  boolean isReturnedBefore() {
    return amendments > 0;
  }

  ProposalView view() {
    return new ProposalView(
        id,
        presentVersion(),
        committeeId,
        heading.sessionId(),
        registrationNumber,
        caseNumber,
        heading.title(),
        heading.kind(),
        heading.origin(),
        heading.category(),
        state,
        round,
        keyProposal,
        leaderId,
        firstSignerId,
        heading.bodyId(),
        submittedOn,
        filedOn,
        closedOn,
        due,
        masterId,
        mergeFinal,
        recommended,
        amendments,
        heading.mayBePublished(),
        dissent);
  }
}

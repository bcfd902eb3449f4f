package org.huiyin.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** Returns to what one department promised on one proposal. */
@Table("look_back")
class LookBack extends AbstractAggregateRoot<LookBack> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID campaignId;
  private UUID committeeId;
  private UUID proposalId;
  private UUID departmentId;
  private UUID assignmentId;
  private PickedBy pickedBy;
  private LookBackState state;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "due_")
  private DueDate due;

  private int reports;
  private int returns;
  private String question;
  private @Nullable LookBackVerdict verdict;
  private String siteVisit;
  private @Nullable UUID proposerId;
  private String objection;
  private String ruling;
  private boolean bySilence;
  private boolean reopened;
  private String stopReason;
  private Instant openedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings({"NullAway", "unused"})
  private LookBack() {
    // filled from the row
  }

  private LookBack(
      UUID id, UUID campaignId, UUID committeeId, Pick pick, DueDate reportDue, Deed deed) {
    this.id = id;
    this.campaignId = campaignId;
    this.committeeId = committeeId;
    this.proposalId = pick.reply().proposalId();
    this.departmentId = pick.reply().departmentId();
    this.assignmentId = pick.reply().assignmentId();
    this.pickedBy = pick.by();
    this.state = LookBackState.REPORTING;
    this.due = reportDue;
    this.question = "";
    this.siteVisit = "";
    this.objection = "";
    this.ruling = "";
    this.stopReason = "";
    this.openedAt = deed.at();
  }

  static LookBack open(
      UUID id, UUID campaignId, UUID committeeId, Pick pick, DueDate reportDue, Deed deed) {
    LookBack lookBack = new LookBack(id, campaignId, committeeId, pick, reportDue, deed);
    lookBack.registerEvent(
        new LookBackOpened(
            lookBack.proposalId, id, campaignId, lookBack.departmentId, reportDue.day(), deed));
    return lookBack;
  }

  /** The department reports; returns the number of the report. */
  int report(DueDate verificationDue, Deed deed) {
    require(LookBackState.REPORTING, "lookback.already-reported");
    registerEvent(new PromisesReported(proposalId, id, departmentId, verificationDue.day(), deed));
    this.reports++;
    moveTo(LookBackState.VERIFYING, verificationDue);
    return reports;
  }

  void askForMore(String reason, int allowedReturns, DueDate reportDue, Deed deed) {
    require(LookBackState.VERIFYING, "lookback.nothing-to-verify");
    if (returns >= allowedReturns) {
      throw RuleViolation.conflict("lookback.returns-used-up", allowedReturns);
    }
    registerEvent(
        new LookBackReportReturned(proposalId, id, departmentId, reason, reportDue.day(), deed));
    this.returns++;
    this.question = reason;
    moveTo(LookBackState.REPORTING, reportDue);
  }

  void verify(
      LookBackVerdict found,
      String seenOnSite,
      boolean mayReopen,
      UUID proposer,
      DueDate confirmationDue,
      Deed deed) {
    require(LookBackState.VERIFYING, "lookback.nothing-to-verify");
    requireReopenable(found, mayReopen);
    registerEvent(
        new LookBackVerified(
            proposalId, id, departmentId, found, proposer, confirmationDue.day(), deed));
    this.verdict = found;
    this.siteVisit = seenOnSite;
    this.proposerId = proposer;
    moveTo(LookBackState.CONFIRMING, confirmationDue);
  }

  void confirm(boolean silently, Deed deed) {
    require(LookBackState.CONFIRMING, "lookback.nothing-to-confirm");
    registerEvent(new VerdictConfirmed(proposalId, id, silently, deed));
    this.bySilence = silently;
    this.state = LookBackState.SETTLED;
  }

  void dispute(String comment, DueDate rulingDue, Deed deed) {
    require(LookBackState.CONFIRMING, "lookback.nothing-to-confirm");
    registerEvent(new VerdictDisputed(proposalId, id, comment, rulingDue.day(), deed));
    this.objection = comment;
    moveTo(LookBackState.DISPUTED, rulingDue);
  }

  void resolve(LookBackVerdict ruled, boolean mayReopen, String reason, Deed deed) {
    require(LookBackState.DISPUTED, "lookback.not-disputed");
    requireReopenable(ruled, mayReopen);
    registerEvent(new DisputeResolved(proposalId, id, ruled, reason, deed));
    this.verdict = ruled;
    this.ruling = reason;
    this.state = LookBackState.SETTLED;
  }

  /** The verdict takes effect. */
  LookBackVerdict conclude(Deed deed) {
    require(LookBackState.SETTLED, "lookback.not-settled");
    LookBackVerdict last = Objects.requireNonNull(verdict);
    registerEvent(new LookBackConcluded(proposalId, id, departmentId, last, deed));
    this.reopened = last == LookBackVerdict.NOT_KEPT;
    end(LookBackState.CONCLUDED, deed);
    return last;
  }

  void stop(String reason, Deed deed) {
    requireOpen();
    registerEvent(new LookBackStopped(proposalId, id, departmentId, reason, deed));
    this.stopReason = reason;
    end(LookBackState.STOPPED, deed);
  }

  /** Follows the calendar; tells whether anything changed. */
  boolean moveTo(DueDate recomputed, Deed deed) {
    requireOpen();
    if (recomputed.equals(due)) {
      return false;
    }
    if (!recomputed.day().equals(due.day())) {
      registerEvent(new LookBackDueDateMoved(proposalId, id, due.day(), recomputed.day(), deed));
    }
    this.due = recomputed;
    return true;
  }

  private static void requireReopenable(LookBackVerdict verdict, boolean mayReopen) {
    if (verdict == LookBackVerdict.NOT_KEPT && !mayReopen) {
      throw RuleViolation.conflict("lookback.reopenings-used-up");
    }
  }

  private void moveTo(LookBackState next, DueDate nextDue) {
    this.state = next;
    this.due = nextDue;
  }

  private void end(LookBackState last, Deed deed) {
    this.state = last;
    this.endedAt = deed.at();
  }

  private void require(LookBackState expected, String code) {
    requireOpen();
    if (state != expected) {
      throw RuleViolation.conflict(code);
    }
  }

  private void requireOpen() {
    if (!state.isOpen()) {
      throw RuleViolation.conflict("lookback.over");
    }
  }

  UUID id() {
    return id;
  }

  UUID campaignId() {
    return campaignId;
  }

  UUID committeeId() {
    return committeeId;
  }

  UUID proposalId() {
    return proposalId;
  }

  UUID departmentId() {
    return departmentId;
  }

  UUID assignmentId() {
    return assignmentId;
  }

  LookBackState state() {
    return state;
  }

  int reports() {
    return reports;
  }

  @Nullable LookBackVerdict verdict() {
    return verdict;
  }

  @Nullable UUID proposerId() {
    return proposerId;
  }

  DueDate due() {
    return due;
  }

  @Nullable Integer version() {
    return version;
  }

  LookBackView view(List<PromiseView> promises) {
    return new LookBackView(
        id,
        campaignId,
        committeeId,
        proposalId,
        departmentId,
        assignmentId,
        pickedBy,
        state,
        due,
        returns,
        question,
        verdict,
        siteVisit,
        proposerId,
        objection,
        ruling,
        bySilence,
        reopened,
        stopReason,
        openedAt,
        endedAt,
        promises,
        Objects.requireNonNullElse(version, 0));
  }
}

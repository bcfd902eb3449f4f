package org.huiyin.supervision;

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

/**
 * The committee or one of its leaders follows up what a department owes on a proposal (督办), round
 * by round until every demand is met.
 */
@Table("supervision")
class Supervision extends AbstractAggregateRoot<Supervision> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private UUID committeeId;
  private UUID departmentId;
  private SupervisionCause cause;
  private SupervisionLevel level;
  private @Nullable UUID leaderId;
  private SupervisionState state;
  private int round;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "due_")
  private DueDate due;

  private String reason;
  private Instant openedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings({"NullAway", "unused"})
  private Supervision() {
    // filled from the row
  }

  /**
   * What a supervision is about.
   *
   * @param proposalId the proposal
   * @param committeeId its committee
   * @param departmentId the department that has to move
   * @param cause why
   * @param level who leads it
   * @param leaderId the leader, exactly at level LEADER
   */
  record Subject(
      UUID proposalId,
      UUID committeeId,
      UUID departmentId,
      SupervisionCause cause,
      SupervisionLevel level,
      @Nullable UUID leaderId) {}

  private Supervision(UUID id, Subject subject, SupervisionState state, DueDate due, Deed deed) {
    this.id = id;
    this.proposalId = subject.proposalId();
    this.committeeId = subject.committeeId();
    this.departmentId = subject.departmentId();
    this.cause = subject.cause();
    this.level = subject.level();
    this.leaderId = subject.leaderId();
    this.state = state;
    this.round = 1;
    this.due = due;
    this.reason = "";
    this.openedAt = deed.at();
  }

  /** Opens it with its demands worded already, or for staff to word them. */
  static Supervision open(UUID id, Subject subject, boolean ordered, DueDate due, Deed deed) {
    if ((subject.level() == SupervisionLevel.LEADER) != (subject.leaderId() != null)) {
      throw RuleViolation.invalid("supervision.leader-at-leader-level");
    }
    SupervisionState state = ordered ? SupervisionState.ORDERED : SupervisionState.TO_BE_WORDED;
    Supervision supervision = new Supervision(id, subject, state, due, deed);
    supervision.registerEvent(
        new SupervisionOpened(
            subject.proposalId(),
            id,
            subject.departmentId(),
            subject.cause(),
            subject.level(),
            ordered,
            due.day(),
            deed));
    return supervision;
  }

  void order(int demands, DueDate answerDue, Deed deed) {
    require(SupervisionState.TO_BE_WORDED, "supervision.already-ordered");
    registerEvent(
        new SupervisionOrdered(proposalId, id, departmentId, demands, answerDue.day(), deed));
    moveTo(SupervisionState.ORDERED, answerDue);
  }

  void answered(DueDate assessmentDue, Deed deed) {
    require(SupervisionState.ORDERED, "supervision.not-ordered");
    registerEvent(
        new DemandsAnswered(proposalId, id, departmentId, level, assessmentDue.day(), deed));
    moveTo(SupervisionState.ANSWERED, assessmentDue);
  }

  /** One demand is met; the last one ends the supervision. */
  void demandMet(UUID demandId, boolean last, Deed deed) {
    require(SupervisionState.ANSWERED, "supervision.not-answered");
    registerEvent(new DemandWrittenOff(proposalId, id, demandId, departmentId, deed));
    if (last) {
      writeOff(deed);
    }
  }

  void writeOff(Deed deed) {
    require(SupervisionState.ANSWERED, "supervision.not-answered");
    registerEvent(new SupervisionWrittenOff(proposalId, id, departmentId, deed));
    end(SupervisionState.WRITTEN_OFF, deed);
  }

  /**
   * Sends the department back to its demands.
   *
   * @param allowedRounds how many rounds staff may order; a leader goes on as long as he sees fit
   */
  void goOn(String why, int allowedRounds, DueDate answerDue, Deed deed) {
    require(SupervisionState.ANSWERED, "supervision.not-answered");
    if (level == SupervisionLevel.STAFF && round >= allowedRounds) {
      throw RuleViolation.conflict("supervision.rounds-used-up", allowedRounds);
    }
    nextRound(why, answerDue, deed);
  }

  /** Hands it to a leader, or from one leader to another; the present step stays as it is. */
  void escalate(UUID leader, String why, Deed deed) {
    if (state == SupervisionState.ANSWERED) {
      throw new IllegalStateException("answers given go to the leader with another round");
    }
    handTo(leader, why, deed);
  }

  /** Hands it to a leader who has the department answer again. */
  void escalateForAnotherRound(UUID leader, String why, DueDate answerDue, Deed deed) {
    require(SupervisionState.ANSWERED, "supervision.not-answered");
    handTo(leader, why, deed);
    nextRound(why, answerDue, deed);
  }

  void cancel(String why, Deed deed) {
    requireOpen();
    registerEvent(new SupervisionCancelled(proposalId, id, departmentId, why, deed));
    this.reason = why;
    end(SupervisionState.CANCELLED, deed);
  }

  /** Follows the calendar; tells whether anything changed. */
  boolean moveTo(DueDate recomputed, Deed deed) {
    requireOpen();
    if (recomputed.equals(due)) {
      return false;
    }
    if (!recomputed.day().equals(due.day())) {
      registerEvent(new SupervisionDueDateMoved(proposalId, id, due.day(), recomputed.day(), deed));
    }
    this.due = recomputed;
    return true;
  }

  private void handTo(UUID leader, String why, Deed deed) {
    requireOpen();
    if (leader.equals(leaderId)) {
      throw RuleViolation.conflict("supervision.already-with-leader");
    }
    registerEvent(new SupervisionEscalated(proposalId, id, departmentId, leader, why, deed));
    this.level = SupervisionLevel.LEADER;
    this.leaderId = leader;
    this.reason = why;
  }

  private void nextRound(String why, DueDate answerDue, Deed deed) {
    registerEvent(
        new SupervisionContinued(proposalId, id, departmentId, why, level, answerDue.day(), deed));
    this.round++;
    this.reason = why;
    moveTo(SupervisionState.ORDERED, answerDue);
  }

  private void moveTo(SupervisionState next, DueDate nextDue) {
    this.state = next;
    this.due = nextDue;
  }

  private void end(SupervisionState last, Deed deed) {
    this.state = last;
    this.endedAt = deed.at();
  }

  private void require(SupervisionState expected, String code) {
    requireOpen();
    if (state != expected) {
      throw RuleViolation.conflict(code);
    }
  }

  private void requireOpen() {
    if (!state.isOpen()) {
      throw RuleViolation.conflict("supervision.ended");
    }
  }

  UUID id() {
    return id;
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

  SupervisionCause cause() {
    return cause;
  }

  SupervisionLevel level() {
    return level;
  }

  SupervisionState state() {
    return state;
  }

  int round() {
    return round;
  }

  DueDate due() {
    return due;
  }

  @Nullable Integer version() {
    return version;
  }

  SupervisionView view(List<DemandView> demands) {
    return new SupervisionView(
        id,
        proposalId,
        committeeId,
        departmentId,
        cause,
        level,
        leaderId,
        state,
        round,
        due,
        reason,
        openedAt,
        endedAt,
        demands,
        Objects.requireNonNullElse(version, 0));
  }
}

package org.huiyin.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One demand of a supervision; it outlives the rounds, so it is a row of its own. */
@Table("supervision_demand")
class Demand {

  @Id private UUID id;

  @Version
  @SuppressWarnings("UnusedVariable") // read by the mapping
  private @Nullable Integer version;

  private UUID supervisionId;
  private int number;
  private String text;
  private LocalDate dueOn;
  private DemandState state;

  @SuppressWarnings({"NullAway", "unused"})
  private Demand() {
    // filled from the row
  }

  Demand(UUID id, UUID supervisionId, int number, String text, LocalDate dueOn) {
    this.id = id;
    this.supervisionId = supervisionId;
    this.number = number;
    this.text = text;
    this.dueOn = dueOn;
    this.state = DemandState.OPEN;
  }

  void answer() {
    require(DemandState.OPEN);
    this.state = DemandState.ANSWERED;
  }

  void writeOff() {
    require(DemandState.ANSWERED);
    this.state = DemandState.WRITTEN_OFF;
  }

  /** The answer did not suffice. */
  void demandAgain(LocalDate until) {
    require(DemandState.ANSWERED);
    this.state = DemandState.OPEN;
    this.dueOn = until;
  }

  void drop() {
    if (isMet()) {
      throw RuleViolation.conflict("supervision.demand-met", number);
    }
    this.state = DemandState.DROPPED;
  }

  private void require(DemandState expected) {
    if (state != expected) {
      throw RuleViolation.conflict(
          isMet() ? "supervision.demand-met" : "supervision.demand-not-answered", number);
    }
  }

  boolean isMet() {
    return state == DemandState.WRITTEN_OFF;
  }

  boolean isOpen() {
    return state == DemandState.OPEN;
  }

  boolean isAnswered() {
    return state == DemandState.ANSWERED;
  }

  UUID id() {
    return id;
  }

  UUID supervisionId() {
    return supervisionId;
  }

  int number() {
    return number;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  DemandView view(List<DemandView.Answer> answers) {
    return new DemandView(id, number, text, dueOn, state, answers);
  }
}

package org.huiyin.handling;

import java.time.Instant;
import java.time.LocalDate;
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

/** A promise of a delivered reply. It stays open until somebody finds out what became of it. */
@SuppressWarnings("UnusedVariable") // fields are read by the mapping
@Table("commitment")
class Commitment extends AbstractAggregateRoot<Commitment> {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID proposalId;
  private UUID committeeId;
  private UUID assignmentId;
  private UUID departmentId;
  private @Nullable UUID suggestionId;
  private String promise;
  private LocalDate dueOn;
  private LocalDate originalDueOn;
  private CommitmentState state = CommitmentState.OPEN;
  private Instant madeAt;
  private @Nullable Instant settledAt;

  @PersistenceCreator
  private Commitment() {}

  static Commitment made(UUID id, Assignment by, Promise promise, Deed deed) {
    LocalDate day = Objects.requireNonNull(promise.dueOn());
    Commitment made = new Commitment();
    made.id = id;
    made.proposalId = by.proposalId();
    made.committeeId = by.committeeId();
    made.assignmentId = by.id();
    made.departmentId = by.departmentId();
    made.suggestionId = promise.suggestionId();
    made.promise = promise.text();
    made.dueOn = day;
    made.originalDueOn = day;
    made.madeAt = deed.at();
    made.registerEvent(
        new CommitmentMade(
            made.proposalId,
            made.assignmentId,
            made.id,
            made.departmentId,
            made.promise,
            made.dueOn,
            deed));
    return made;
  }

  void settle(CommitmentState verdict, Deed deed) {
    requireOpen();
    if (verdict == CommitmentState.OPEN) {
      throw RuleViolation.invalid("commitment.verdict-needed");
    }
    registerEvent(new CommitmentSettled(proposalId, id, departmentId, verdict, deed));
    state = verdict;
    settledAt = deed.at();
  }

  void postpone(LocalDate newDay, Deed deed) {
    requireOpen();
    if (!newDay.isAfter(dueOn)) {
      throw RuleViolation.invalid("commitment.not-later", dueOn);
    }
    registerEvent(new CommitmentPostponed(proposalId, id, departmentId, dueOn, newDay, deed));
    dueOn = newDay;
  }

  private void requireOpen() {
    if (state != CommitmentState.OPEN) {
      throw RuleViolation.conflict("commitment.already-settled");
    }
  }
}

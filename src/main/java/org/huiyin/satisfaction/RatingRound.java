package org.huiyin.satisfaction;

import java.time.Instant;
import java.util.List;
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

/** One time the signers of a proposal are asked, and what came of it. */
@Table("rating_round")
class RatingRound extends AbstractAggregateRoot<RatingRound> {

  @Id private UUID id;

  @Version
  @SuppressWarnings("UnusedVariable") // read by the mapping
  private @Nullable Integer version;

  private UUID proposalId;
  private int round;

  @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "due_")
  private DueDate due;

  private @Nullable Instant remindedAt;
  private @Nullable Satisfaction attitude;
  private @Nullable Satisfaction result;
  private @Nullable RatingAggregation aggregation;
  private @Nullable RatingOutcome outcome;
  private @Nullable String rule;
  private @Nullable Instant concludedAt;

  @SuppressWarnings({"NullAway", "unused"})
  private RatingRound() {
    // filled from the row
  }

  private RatingRound(UUID id, UUID proposalId, int round, DueDate due) {
    this.id = id;
    this.proposalId = proposalId;
    this.round = round;
    this.due = due;
  }

  static RatingRound open(UUID id, UUID proposalId, int round, DueDate due) {
    return new RatingRound(id, proposalId, round, due);
  }

  void invite(List<UUID> ratingIds, Deed deed) {
    requireOpen();
    registerEvent(new RatingsInvited(proposalId, round, ratingIds, due.day(), deed));
  }

  void remind(List<UUID> silentRaters, Deed deed) {
    requireOpen();
    registerEvent(new RatingsReminded(proposalId, round, silentRaters, due.day(), deed));
    this.remindedAt = deed.at();
  }

  void conclude(
      RatingAggregation aggregation,
      Satisfaction attitude,
      Satisfaction result,
      RatingRuling ruling,
      Deed deed) {
    requireOpen();
    registerEvent(
        new RatingsConcluded(proposalId, round, attitude, result, ruling.outcome(), deed));
    this.aggregation = aggregation;
    this.attitude = attitude;
    this.result = result;
    this.outcome = ruling.outcome();
    this.rule = ruling.rule();
    this.concludedAt = deed.at();
  }

  /** Follows the day of the stage when the calendar moved it. */
  void moveTo(DueDate recomputed) {
    requireOpen();
    this.due = recomputed;
  }

  private void requireOpen() {
    if (isConcluded()) {
      throw RuleViolation.conflict("rating.round-concluded");
    }
  }

  boolean isConcluded() {
    return concludedAt != null;
  }

  UUID id() {
    return id;
  }

  UUID proposalId() {
    return proposalId;
  }

  int round() {
    return round;
  }

  DueDate due() {
    return due;
  }

  RatingRoundView view(boolean withheld, List<RatingView> ratings) {
    return new RatingRoundView(
        id,
        proposalId,
        round,
        due,
        remindedAt,
        isConcluded(),
        attitude,
        result,
        aggregation,
        outcome,
        rule,
        concludedAt,
        withheld,
        withheld ? List.of() : ratings);
  }
}

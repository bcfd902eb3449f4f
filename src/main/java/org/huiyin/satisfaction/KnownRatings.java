package org.huiyin.satisfaction;

import java.util.UUID;
import java.util.function.Function;
import org.huiyin.shared.PerTransaction;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/** The ratings a transaction deals with, as they were saved or first read. */
@Component
class KnownRatings implements AfterSaveCallback<Rating> {

  private final PerTransaction<UUID, RatingView> views = new PerTransaction<>();
  private final KnownRounds rounds;

  KnownRatings(KnownRounds rounds) {
    this.rounds = rounds;
  }

  RatingView get(UUID ratingId, Function<UUID, RatingView> loader) {
    return views.get(ratingId, loader);
  }

  /** Runs after the row was written and before anybody hears of it. */
  @Override
  public Rating onAfterSave(Rating saved) {
    views.keep(saved.id(), saved.view());
    rounds.changed(saved.proposalId());
    return saved;
  }
}

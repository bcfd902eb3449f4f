package org.huiyin.satisfaction;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huiyin.shared.PerTransaction;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/** The rounds a transaction deals with, by proposal and with their ratings. */
@Component
class KnownRounds implements AfterSaveCallback<RatingRound> {

  private final PerTransaction<UUID, List<RatingRoundView>> views = new PerTransaction<>();

  List<RatingRoundView> get(UUID proposalId, Function<UUID, List<RatingRoundView>> loader) {
    return views.get(proposalId, loader);
  }

  void changed(UUID proposalId) {
    views.forget(proposalId);
  }

  /** Runs after the row was written and before anybody hears of it. */
  @Override
  public RatingRound onAfterSave(RatingRound saved) {
    changed(saved.proposalId());
    return saved;
  }
}

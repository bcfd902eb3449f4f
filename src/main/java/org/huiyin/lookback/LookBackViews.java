package org.huiyin.lookback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts look-backs together with their promises, in two queries for any number. */
@Component
class LookBackViews {

  private final Promises promises;

  LookBackViews(Promises promises) {
    this.promises = promises;
  }

  List<LookBackView> of(List<LookBack> lookBacks) {
    if (lookBacks.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<PromiseView>> all = promises.of(lookBacks.stream().map(LookBack::id).toList());
    return lookBacks.stream()
        .map(lookBack -> lookBack.view(all.getOrDefault(lookBack.id(), List.of())))
        .toList();
  }

  Map<UUID, PromiseTrail> latest(Collection<UUID> commitmentIds) {
    return commitmentIds.isEmpty() ? Map.of() : promises.latest(commitmentIds);
  }
}

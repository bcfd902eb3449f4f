package org.huiyin.proposal;

import java.util.UUID;
import java.util.function.Function;
import org.huiyin.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** The proposals a transaction deals with, as they were saved or first read. */
@Component
class KnownProposals {

  private final PerTransaction<UUID, ProposalView> views = new PerTransaction<>();

  ProposalView get(UUID id, Function<UUID, ProposalView> loader) {
    return views.get(id, loader);
  }

  void keep(Proposal saved) {
    views.keep(saved.id(), saved.view());
  }

  void forget(UUID id) {
    views.forget(id);
  }
}

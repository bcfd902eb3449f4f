package org.huiyin.supervision;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Predicate;
import org.huiyin.shared.Deed;
import org.springframework.stereotype.Component;

/** Cancels supervisions together with their demands. */
@Component
class SupervisionEnding {

  private final SupervisionRows supervisions;
  private final DemandRows demands;

  SupervisionEnding(SupervisionRows supervisions, DemandRows demands) {
    this.supervisions = supervisions;
    this.demands = demands;
  }

  void cancel(Supervision supervision, String reason, Deed deed) {
    supervision.cancel(reason, deed);
    for (Demand demand : demands.of(supervision.id())) {
      if (!demand.isMet()) {
        demand.drop();
        demands.save(demand);
      }
    }
    supervisions.save(supervision);
  }

  /**
   * Cancels what lost its ground.
   *
   * @param proposalId the proposal
   * @param which which of its open supervisions
   * @param cause last part of the key of the reason, which is written in the language of the record
   * @param deed whose deed took the ground away
   */
  void cancelOpen(UUID proposalId, Predicate<Supervision> which, String cause, Deed deed) {
    List<Supervision> lost =
        supervisions.ofProposal(proposalId, Supervisions.open()).stream().filter(which).toList();
    if (lost.isEmpty()) {
      return;
    }
    Deed bySystem = Deed.bySystem(deed.at());
    String reason =
        ResourceBundle.getBundle("messages/supervision", Locale.ROOT)
            .getString("supervision.cancelled." + cause);
    lost.forEach(supervision -> cancel(supervision, reason, bySystem));
  }

  boolean anyOpen(UUID proposalId) {
    return !supervisions.ofProposal(proposalId, Supervisions.open()).isEmpty();
  }
}

package org.huiyin.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.huiyin.shared.RuleViolation;

/**
 * When the lead may do without the opinion of a co-handler. Its reply may be submitted once every
 * co-handler gave its opinion or let its due day pass. It may be delivered only when no co-handler
 * waits for its claim or for the ruling on its return any more: the first happens by itself, the
 * second is up to the office that delivers; afterwards opinions still missing lapse.
 */
final class OpinionPolicy {

  private OpinionPolicy() {}

  /** The co-handlers whose opinion must be waited for. */
  static List<Assignment> awaited(Round round, Instant now, ZoneId zone) {
    return round.present(HandlingRole.CO).stream()
        .filter(co -> co.state().isOpen() && !co.due().passedAt(now, zone))
        .toList();
  }

  /** The co-handlers whose opinion lapses by the delivery of the reply. */
  static List<Assignment> lapsing(Round round) {
    List<Assignment> open =
        round.present(HandlingRole.CO).stream().filter(co -> co.state().isOpen()).toList();
    if (open.stream().anyMatch(co -> co.state() != AssignmentState.IN_HANDLING)) {
      throw RuleViolation.conflict("reply.co-handler-unsettled");
    }
    return open;
  }
}

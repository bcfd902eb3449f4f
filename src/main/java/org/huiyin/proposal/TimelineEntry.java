package org.huiyin.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One event on the timeline of a proposal.
 *
 * @param seq place in the order of everything that ever happened
 * @param proposalId the proposal
 * @param type simple name of the event; its text in {@code messages/} is {@code timeline.<type>}
 * @param actorId who did it; null for the system
 * @param onBehalfOf for whom staff entered it
 * @param channel how it came in
 * @param at when
 * @param facts what the event says, by the names of its components; ids and enumerated values as
 *     text
 */
public record TimelineEntry(
    long seq,
    UUID proposalId,
    String type,
    @Nullable UUID actorId,
    @Nullable UUID onBehalfOf,
    Channel channel,
    Instant at,
    Map<String, Object> facts) {

  /** Copies the facts. */
  public TimelineEntry {
    facts = Map.copyOf(facts);
  }
}

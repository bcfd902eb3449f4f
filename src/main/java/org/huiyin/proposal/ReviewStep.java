package org.huiyin.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the review of a proposal.
 *
 * @param kind what was done
 * @param outcome the decision recommended or taken; null for the other steps
 * @param findings findings named
 * @param reason why
 * @param masterId master of the merge made or undone
 * @param channel channel of a conversion
 * @param proposedDepartmentIds departments proposed for the assignment
 * @param actorId who did it; null for the system
 * @param at when
 */
public record ReviewStep(
    ReviewDeed kind,
    @Nullable FilingOutcome outcome,
    List<Finding> findings,
    String reason,
    @Nullable UUID masterId,
    @Nullable ConversionChannel channel,
    List<UUID> proposedDepartmentIds,
    @Nullable UUID actorId,
    Instant at) {

  /** Copies the lists. */
  public ReviewStep {
    findings = List.copyOf(findings);
    proposedDepartmentIds = List.copyOf(proposedDepartmentIds);
  }
}

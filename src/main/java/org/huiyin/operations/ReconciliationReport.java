package org.huiyin.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation found.
 *
 * @param id of the reconciliation
 * @param ranAt when
 * @param took how long
 * @param askedBy who asked for it; null for the nightly one
 * @param findings what does not fit, at most {@value Reconciliations#MOST_FINDINGS} of each kind
 */
public record ReconciliationReport(
    UUID id, Instant ranAt, Duration took, @Nullable UUID askedBy, List<Finding> findings) {

  /** Copies the findings. */
  public ReconciliationReport {
    findings = List.copyOf(findings);
  }
}

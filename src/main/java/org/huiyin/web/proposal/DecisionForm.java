package org.huiyin.web.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A filing decision as a browser sends it.
 *
 * @param outcome the decision
 * @param findings findings named
 * @param reason why
 * @param masterId master of a merge
 * @param channel channel of a conversion
 * @param proposedDepartmentIds departments proposed for the assignment
 */
record DecisionForm(
    @Nullable FilingOutcome outcome,
    @Nullable List<Finding> findings,
    @Nullable String reason,
    @Nullable UUID masterId,
    @Nullable ConversionChannel channel,
    @Nullable List<UUID> proposedDepartmentIds) {

  /** What was chosen for another outcome and is not shown any more does not count. */
  FilingDecision decision() {
    boolean files = outcome == FilingOutcome.FILE;
    return new FilingDecision(
        outcome,
        files || findings == null ? List.of() : findings,
        reason,
        outcome == FilingOutcome.MERGE ? masterId : null,
        outcome == FilingOutcome.CONVERT ? channel : null,
        files && proposedDepartmentIds != null ? proposedDepartmentIds : List.of());
  }
}

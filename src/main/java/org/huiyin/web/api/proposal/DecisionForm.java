package org.huiyin.web.api.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.ConversionChannel;
import org.huiyin.proposal.FilingDecision;
import org.huiyin.proposal.FilingOutcome;
import org.huiyin.proposal.Finding;
import org.huiyin.web.api.Given;
import org.jspecify.annotations.Nullable;

/**
 * What to decide on filing, recommended or taken.
 *
 * @param outcome file, merge, do not file or convert
 * @param findings what the review found; at least one for not filing
 * @param reason why; needed for everything but filing
 * @param masterId the proposal to merge into
 * @param channel where to convert to
 * @param proposedDepartmentIds departments proposed for the assignment
 */
public record DecisionForm(
    @Nullable FilingOutcome outcome,
    @Nullable List<@Nullable Finding> findings,
    @Nullable String reason,
    @Nullable UUID masterId,
    @Nullable ConversionChannel channel,
    @Nullable List<@Nullable UUID> proposedDepartmentIds) {

  FilingDecision decision() {
    return new FilingDecision(
        outcome,
        Given.rows("findings", findings),
        reason,
        masterId,
        channel,
        Given.rows("proposedDepartmentIds", proposedDepartmentIds));
  }
}

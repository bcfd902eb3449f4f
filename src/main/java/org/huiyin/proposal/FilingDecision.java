package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.shared.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A filing decision, recommended by staff or taken by the lead.
 *
 * @param outcome what is decided
 * @param findings findings of the review; at least one when not filed
 * @param reason why; may be empty only when filed
 * @param masterId the master, for a merge and only then
 * @param channel the other channel, for a conversion and only then
 * @param proposedDepartmentIds departments proposed for the assignment
 */
public record FilingDecision(
    @Nullable FilingOutcome outcome,
    List<Finding> findings,
    @Nullable String reason,
    @Nullable UUID masterId,
    @Nullable ConversionChannel channel,
    List<UUID> proposedDepartmentIds) {

  /** Takes missing lists as empty. */
  public FilingDecision {
    findings = findings == null ? List.of() : List.copyOf(findings);
    proposedDepartmentIds =
        proposedDepartmentIds == null ? List.of() : List.copyOf(proposedDepartmentIds);
  }

  /**
   * The plain decision to file.
   *
   * @return file, without findings
   */
  public static FilingDecision file() {
    return new FilingDecision(FilingOutcome.FILE, List.of(), "", null, null, List.of());
  }

  /**
   * The decision to merge.
   *
   * @param masterId the master
   * @param reason why
   * @return merge into that master
   */
  public static FilingDecision merge(UUID masterId, String reason) {
    return new FilingDecision(
        FilingOutcome.MERGE,
        List.of(Finding.DUPLICATE_THIS_YEAR),
        reason,
        masterId,
        null,
        List.of());
  }

  /**
   * The decision not to file.
   *
   * @param finding what stands against filing
   * @param reason why
   * @return not file
   */
  public static FilingDecision notFile(Finding finding, String reason) {
    return new FilingDecision(
        FilingOutcome.NOT_FILE, List.of(finding), reason, null, null, List.of());
  }

  /**
   * The decision to convert.
   *
   * @param channel where it goes on
   * @param reason why
   * @return convert
   */
  public static FilingDecision convert(ConversionChannel channel, String reason) {
    return new FilingDecision(FilingOutcome.CONVERT, List.of(), reason, null, channel, List.of());
  }

  /**
   * Checks the decision against itself.
   *
   * @return the decision with a clean reason
   * @throws org.huiyin.shared.InvalidInput with every fault
   */
  FilingDecision checked() {
    Faults faults = new Faults();
    faults.require("outcome", outcome);
    String cleaned =
        outcome == null || outcome == FilingOutcome.FILE
            ? faults.optionalText("reason", reason, Limits.REASON)
            : faults.requireText("reason", reason, Limits.REASON);
    if (outcome == FilingOutcome.NOT_FILE && findings.isEmpty()) {
      faults.add("findings", "filing.finding-required");
    }
    requireOnlyFor(faults, FilingOutcome.MERGE, "masterId", masterId);
    requireOnlyFor(faults, FilingOutcome.CONVERT, "channel", channel);
    faults.refuseIfAny();
    return new FilingDecision(outcome, findings, cleaned, masterId, channel, proposedDepartmentIds);
  }

  private void requireOnlyFor(
      Faults faults, FilingOutcome wanted, String field, @Nullable Object value) {
    if (outcome == wanted) {
      faults.require(field, value);
    } else if (outcome != null && value != null) {
      faults.add(field, "filing.not-with-this-outcome");
    }
  }
}

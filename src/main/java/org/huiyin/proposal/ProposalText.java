package org.huiyin.proposal;

import java.util.List;
import java.util.UUID;

/**
 * The body of a proposal.
 *
 * @param background what is the case
 * @param analysis why
 * @param suggestions what should be done, numbered
 * @param proposedDepartmentIds departments the proposer thinks of
 */
public record ProposalText(
    String background,
    String analysis,
    List<SuggestionView> suggestions,
    List<UUID> proposedDepartmentIds) {

  /** Copies the lists. */
  public ProposalText {
    suggestions = List.copyOf(suggestions);
    proposedDepartmentIds = List.copyOf(proposedDepartmentIds);
  }
}

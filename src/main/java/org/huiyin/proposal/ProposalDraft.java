package org.huiyin.proposal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as far as it is filled in. A draft may be incomplete; submission is not.
 *
 * @param sessionId session it is meant for; null for the current one
 * @param kind who hands it in
 * @param bodyId the body, for a collective proposal
 * @param origin plenary or ordinary
 * @param title title
 * @param category field
 * @param background what is the case
 * @param analysis why
 * @param suggestions what should be done, in order; empty rows are dropped
 * @param proposedDepartmentIds departments the proposer thinks of
 * @param mayBePublished whether the proposer agrees to publication
 * @param coSignerIds members to sign jointly: invited when the proposer acts himself, taken as
 *     signed when staff enter a signed paper form or a workbook
 */
public record ProposalDraft(
    @Nullable UUID sessionId,
    @Nullable ProposalKind kind,
    @Nullable UUID bodyId,
    @Nullable Origin origin,
    @Nullable String title,
    @Nullable Category category,
    @Nullable String background,
    @Nullable String analysis,
    List<String> suggestions,
    List<UUID> proposedDepartmentIds,
    boolean mayBePublished,
    List<UUID> coSignerIds) {

  /** Takes missing lists as empty and drops missing rows. */
  public ProposalDraft {
    suggestions = withoutNulls(suggestions);
    proposedDepartmentIds = withoutNulls(proposedDepartmentIds);
    coSignerIds = withoutNulls(coSignerIds);
  }

  private static <T> List<T> withoutNulls(@Nullable List<T> rows) {
    return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
  }
}

package org.huiyin.web.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal as a browser sends it.
 *
 * @param kind individual, joint or collective
 * @param bodyId body of a collective proposal
 * @param origin plenary or ordinary
 * @param title title
 * @param category category
 * @param background first part
 * @param analysis second part
 * @param suggestions lines of the third part
 * @param proposedDepartmentIds who might handle it
 * @param mayBePublished whether it may be published
 * @param coSignerIds who is asked to sign, or signed on paper
 */
record DraftForm(
    @Nullable ProposalKind kind,
    @Nullable UUID bodyId,
    @Nullable Origin origin,
    @Nullable String title,
    @Nullable Category category,
    @Nullable String background,
    @Nullable String analysis,
    @Nullable List<String> suggestions,
    @Nullable List<UUID> proposedDepartmentIds,
    @Nullable Boolean mayBePublished,
    @Nullable List<UUID> coSignerIds) {

  /** What was chosen for another kind and is not shown any more does not count. */
  ProposalDraft draft() {
    return new ProposalDraft(
        null,
        kind,
        kind == ProposalKind.COLLECTIVE ? bodyId : null,
        origin,
        title,
        category,
        background,
        analysis,
        rows(suggestions),
        rows(proposedDepartmentIds),
        Boolean.TRUE.equals(mayBePublished),
        kind == ProposalKind.JOINT ? rows(coSignerIds) : List.of());
  }

  private static <T> List<T> rows(@Nullable List<T> typed) {
    return typed == null ? List.of() : typed;
  }
}

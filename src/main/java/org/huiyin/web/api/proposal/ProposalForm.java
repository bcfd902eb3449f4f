package org.huiyin.web.api.proposal;

import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.Category;
import org.huiyin.proposal.Origin;
import org.huiyin.proposal.ProposalDraft;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.web.api.Given;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal, which may be incomplete until it is submitted.
 *
 * @param sessionId session; the current one when not said
 * @param kind individual, joint or collective
 * @param bodyId body of a collective proposal
 * @param origin plenary or ordinary
 * @param title title (案由)
 * @param category category
 * @param background first part of the body
 * @param analysis second part of the body
 * @param suggestions third part, one row each
 * @param proposedDepartmentIds departments proposed for the handling
 * @param mayBePublished whether it may be published; true when not said
 * @param coSignerIds members to be invited
 */
public record ProposalForm(
    @Nullable UUID sessionId,
    @Nullable ProposalKind kind,
    @Nullable UUID bodyId,
    @Nullable Origin origin,
    @Nullable String title,
    @Nullable Category category,
    @Nullable String background,
    @Nullable String analysis,
    @Nullable List<@Nullable String> suggestions,
    @Nullable List<@Nullable UUID> proposedDepartmentIds,
    @Nullable Boolean mayBePublished,
    @Nullable List<@Nullable UUID> coSignerIds) {

  ProposalDraft draft() {
    return new ProposalDraft(
        sessionId,
        kind,
        bodyId,
        origin,
        title,
        category,
        background,
        analysis,
        Given.rows("suggestions", suggestions),
        Given.rows("proposedDepartmentIds", proposedDepartmentIds),
        mayBePublished == null || mayBePublished,
        Given.rows("coSignerIds", coSignerIds));
  }
}

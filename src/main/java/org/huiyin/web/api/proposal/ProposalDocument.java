package org.huiyin.web.api.proposal;

import org.huiyin.proposal.ProposalText;
import org.huiyin.proposal.ProposalView;

/**
 * A proposal with its text.
 *
 * @param version version to decide on
 * @param proposal the facts of its row
 * @param text what it says
 */
public record ProposalDocument(int version, ProposalView proposal, ProposalText text) {}

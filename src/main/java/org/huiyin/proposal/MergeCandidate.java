package org.huiyin.proposal;

import java.util.UUID;

/**
 * A proposal into which another may be merged.
 *
 * @param id the proposal
 * @param number case number, before filing registration number
 * @param title its title
 * @param state its state
 * @param alike whether the titles are so alike that both may mean the same matter
 */
public record MergeCandidate(
    UUID id, String number, String title, ProposalState state, boolean alike) {}

package org.huiyin.proposal;

import java.util.UUID;

/**
 * One numbered suggestion of a proposal.
 *
 * @param id identifier that a reply answers to
 * @param number its number, from 1
 * @param text what is suggested
 */
public record SuggestionView(UUID id, int number, String text) {}

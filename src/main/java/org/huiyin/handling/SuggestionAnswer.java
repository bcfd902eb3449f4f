package org.huiyin.handling;

import java.util.UUID;

/**
 * What a reply says to one suggestion.
 *
 * @param suggestionId the suggestion
 * @param outcome whether it is adopted
 * @param text the answer in words
 */
public record SuggestionAnswer(UUID suggestionId, AnswerOutcome outcome, String text) {}

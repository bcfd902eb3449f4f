package org.huiyin.handling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says to one suggestion.
 *
 * @param suggestionId the suggestion
 * @param outcome whether it is adopted, null while open
 * @param text the answer in words
 */
public record SuggestionAnswer(UUID suggestionId, @Nullable AnswerOutcome outcome, String text) {}

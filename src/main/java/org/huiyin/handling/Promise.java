package org.huiyin.handling;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reply promises; becomes a {@link CommitmentView commitment} when the reply is delivered.
 *
 * @param text what will be done
 * @param dueOn by when, null while open
 * @param suggestionId the suggestion it belongs to, null for the proposal as a whole
 */
public record Promise(String text, @Nullable LocalDate dueOn, @Nullable UUID suggestionId) {}

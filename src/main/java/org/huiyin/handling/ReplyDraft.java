package org.huiyin.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department writes into its reply (答复函). A draft may be incomplete; it is checked when it
 * is submitted.
 *
 * @param resultClass result of handling, null while open
 * @param opening the letter before the answers
 * @param reason why it cannot be solved now; needed for class C
 * @param answers to the suggestions, each once
 * @param promises what will be done by when; needed for class B
 * @param documentNumber number of the letter, such as 临农函〔2026〕12号; may be left to the audit
 * @param mayBePublished whether the reply may be disclosed
 */
public record ReplyDraft(
    @Nullable ResultClass resultClass,
    String opening,
    @Nullable String reason,
    List<SuggestionAnswer> answers,
    List<Promise> promises,
    @Nullable String documentNumber,
    boolean mayBePublished) {

  /** Copies the lists. */
  public ReplyDraft {
    answers = List.copyOf(answers);
    promises = List.copyOf(promises);
  }
}

package org.huiyin.web.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ReplyState;
import org.huiyin.handling.ReplyView;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.huiyin.proposal.SuggestionView;
import org.jspecify.annotations.Nullable;

/**
 * The reply as the editor begins with it: the draft, or the last version when that came back, with
 * a row for each suggestion and empty rows for promises.
 *
 * @param seenVersion version of the draft that is written on; null when a new one begins
 * @param resultClass class chosen so far
 * @param opening the letter before the answers
 * @param reason reason of class C
 * @param answers one row for each suggestion
 * @param promises promises so far and empty rows
 * @param documentNumber number of the letter
 * @param mayBePublished whether it may be disclosed
 */
record ReplyEditor(
    @Nullable Integer seenVersion,
    @Nullable ResultClass resultClass,
    String opening,
    String reason,
    List<AnswerRow> answers,
    List<Promise> promises,
    String documentNumber,
    boolean mayBePublished) {

  private static final int EMPTY_PROMISES = 2;
  private static final int FEWEST_PROMISES = 3;

  /**
   * An answer being written.
   *
   * @param suggestion what it answers
   * @param outcome chosen so far
   * @param text written so far
   */
  record AnswerRow(SuggestionView suggestion, @Nullable AnswerOutcome outcome, String text) {}

  static ReplyEditor of(Docket docket) {
    ReplyView last = docket.reply();
    ReplyDraft content =
        last == null
            ? new ReplyDraft(null, "", "", List.of(), List.of(), "", true)
            : last.content();
    return new ReplyEditor(
        last != null && last.state() == ReplyState.DRAFT ? last.version() : null,
        content.resultClass(),
        content.opening(),
        Objects.requireNonNullElse(content.reason(), ""),
        answers(docket.suggestions(), content),
        promises(content),
        Objects.requireNonNullElse(content.documentNumber(), ""),
        content.mayBePublished());
  }

  private static List<AnswerRow> answers(List<SuggestionView> suggestions, ReplyDraft content) {
    Map<UUID, SuggestionAnswer> given =
        content.answers().stream()
            .collect(Collectors.toMap(SuggestionAnswer::suggestionId, Function.identity()));
    return suggestions.stream()
        .map(
            suggestion -> {
              SuggestionAnswer answer = given.get(suggestion.id());
              return answer == null
                  ? new AnswerRow(suggestion, null, "")
                  : new AnswerRow(suggestion, answer.outcome(), answer.text());
            })
        .toList();
  }

  private static List<Promise> promises(ReplyDraft content) {
    List<Promise> rows = new ArrayList<>(content.promises());
    int wanted = Math.max(FEWEST_PROMISES, rows.size() + EMPTY_PROMISES);
    while (rows.size() < wanted) {
      rows.add(new Promise("", null, null));
    }
    return rows;
  }
}

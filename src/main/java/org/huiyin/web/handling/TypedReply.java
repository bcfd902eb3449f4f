package org.huiyin.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.Promise;
import org.huiyin.handling.ReplyDraft;
import org.huiyin.handling.ResultClass;
import org.huiyin.handling.SuggestionAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A reply as the editor sends it.
 *
 * @param resultClass class chosen
 * @param opening the letter before the answers
 * @param reason reason of class C
 * @param answers rows of answers
 * @param promises rows of promises, empty ones among them
 * @param documentNumber number of the letter
 * @param mayBePublished whether it may be disclosed
 */
record TypedReply(
    @Nullable ResultClass resultClass,
    @Nullable String opening,
    @Nullable String reason,
    @Nullable List<TypedAnswer> answers,
    @Nullable List<TypedPromise> promises,
    @Nullable String documentNumber,
    @Nullable Boolean mayBePublished) {

  /**
   * A row.
   *
   * @param suggestionId what it answers
   * @param outcome chosen
   * @param text written
   */
  record TypedAnswer(
      @Nullable UUID suggestionId, @Nullable AnswerOutcome outcome, @Nullable String text) {}

  /**
   * A row.
   *
   * @param text what is promised
   * @param dueOn by when
   * @param suggestionId what it belongs to
   */
  record TypedPromise(
      @Nullable String text,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
      @Nullable UUID suggestionId) {}

  ReplyDraft draft() {
    return new ReplyDraft(
        resultClass,
        text(opening),
        text(reason),
        Objects.requireNonNullElse(answers, List.<TypedAnswer>of()).stream()
            .filter(row -> row != null && row.suggestionId() != null)
            .map(
                row ->
                    new SuggestionAnswer(
                        Objects.requireNonNull(row.suggestionId()),
                        row.outcome(),
                        text(row.text())))
            .toList(),
        Objects.requireNonNullElse(promises, List.<TypedPromise>of()).stream()
            .filter(Objects::nonNull)
            .map(row -> new Promise(text(row.text()), row.dueOn(), row.suggestionId()))
            .toList(),
        text(documentNumber),
        Boolean.TRUE.equals(mayBePublished));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}

package org.huiyin.notification.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.ResultClass;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reply and puts it before the approver of the department.
 *
 * @param assignmentId for which assignment
 * @param resultClass class of the result
 * @param opening how the letter begins
 * @param reason why it cannot be solved now; class C needs it
 * @param answers one for every suggestion
 * @param promises what is promised; class B needs one
 * @param documentNumber number of the letter
 * @param mayBePublished whether it may be published; true when not said
 */
public record SubmitReplyV1(
    @Required @Nullable UUID assignmentId,
    @Required @Nullable ResultClass resultClass,
    @Nullable String opening,
    @Nullable String reason,
    @Required @Nullable List<@Nullable Answer> answers,
    @Nullable List<@Nullable Promised> promises,
    @Nullable String documentNumber,
    @Nullable Boolean mayBePublished)
    implements CommandRecord {

  /**
   * The answer to one suggestion.
   *
   * @param suggestionId which
   * @param outcome adopted, partly, or explained
   * @param text the answer
   */
  public record Answer(
      @Required @Nullable UUID suggestionId,
      @Required @Nullable AnswerOutcome outcome,
      @Required @Nullable String text) {}

  /**
   * A promise with the day by which it is kept.
   *
   * @param text what is promised
   * @param dueOn by when
   * @param suggestionId the suggestion it belongs to; none for the proposal as a whole
   */
  public record Promised(
      @Required @Nullable String text,
      @Required @Nullable LocalDate dueOn,
      @Nullable UUID suggestionId) {}
}

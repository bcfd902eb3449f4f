package org.huiyin.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.shared.Faults;
import org.huiyin.shared.RuleViolation;

/**
 * When a reply is complete.
 *
 * <p>Every suggestion is answered exactly once, in words and with an outcome, so that no suggestion
 * is passed over. That holds for a separate department too: what is not its business it explains,
 * naming who answers it, instead of being silent about it.
 *
 * <p>Class B says that something will be done, so it needs at least one promise; class C says that
 * it cannot be done now, so it needs the reason. Promises may be made in any class. Each has a day
 * after today, since what is done already is an answer and no promise, and not later than the
 * months set, since a promise beyond them binds nobody.
 */
final class ReplyPolicy {

  private ReplyPolicy() {}

  static void checkSubmission(
      ReplyDraft reply, List<SuggestionView> suggestions, LocalDate today, int promiseMonths) {
    Faults faults = new Faults();
    faults.require("resultClass", reply.resultClass());
    faults.requireText("opening", reply.opening(), Integer.MAX_VALUE);
    checkAnswers(reply, suggestions, faults);
    if (reply.resultClass() == ResultClass.B && reply.promises().isEmpty()) {
      faults.add("promises", "reply.class-b-needs-promise");
    }
    if (reply.resultClass() == ResultClass.C) {
      faults.requireText("reason", reply.reason(), Integer.MAX_VALUE);
    }
    checkPromises(reply.promises(), today, promiseMonths, faults);
    faults.refuseIfAny();
  }

  private static void checkAnswers(
      ReplyDraft reply, List<SuggestionView> suggestions, Faults faults) {
    Map<UUID, SuggestionAnswer> answers =
        reply.answers().stream()
            .collect(Collectors.toMap(SuggestionAnswer::suggestionId, Function.identity()));
    for (int i = 0; i < suggestions.size(); i++) {
      SuggestionAnswer answer = answers.get(suggestions.get(i).id());
      if (answer == null) {
        faults.add(
            "answers[" + i + "]", "reply.suggestion-unanswered", suggestions.get(i).number());
      } else {
        faults.require("answers[" + i + "].outcome", answer.outcome());
        faults.requireText("answers[" + i + "].text", answer.text(), Integer.MAX_VALUE);
      }
    }
  }

  private static void checkPromises(
      List<Promise> promises, LocalDate today, int months, Faults faults) {
    LocalDate last = today.plusMonths(months);
    for (int i = 0; i < promises.size(); i++) {
      LocalDate dueOn = promises.get(i).dueOn();
      faults.requireText("promises[" + i + "].text", promises.get(i).text(), Integer.MAX_VALUE);
      if (dueOn == null) {
        faults.add("promises[" + i + "].dueOn", "reply.promise-undated");
      } else if (!dueOn.isAfter(today)) {
        faults.add("promises[" + i + "].dueOn", "reply.promise-not-future");
      } else if (dueOn.isAfter(last)) {
        faults.add("promises[" + i + "].dueOn", "reply.promise-too-late", months, last);
      }
    }
  }

  /**
   * What the audit may correct the class to: B only when the department promised something, since
   * nobody can promise in its place. The reason for C is that of the correction.
   */
  static void checkCorrection(ReplyDraft reply, ResultClass to) {
    if (to == ResultClass.B && reply.promises().isEmpty()) {
      throw RuleViolation.invalid("reply.correction-needs-promise");
    }
  }
}

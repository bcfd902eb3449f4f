package org.huiyin.handling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.proposal.SuggestionView;
import org.huiyin.shared.Faults;
import org.huiyin.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How a reply is typed. A draft may be incomplete, so that nothing typed is lost; what could not be
 * stored, or belongs to no suggestion of the proposal, is refused at once. Empty rows are left out
 * and answers put into the order of the suggestions.
 */
final class ReplyForm {

  private static final int OPENING = 5_000;
  private static final int ANSWER = 2_000;
  private static final int REASON = 2_000;
  private static final int PROMISE = 500;
  private static final int MOST_PROMISES = 50;
  private static final int DOCUMENT_NUMBER = 60;

  private final Faults faults = new Faults();
  private final Map<UUID, Integer> numbers = new HashMap<>();

  private ReplyForm(List<SuggestionView> suggestions) {
    suggestions.forEach(suggestion -> numbers.put(suggestion.id(), suggestion.number()));
  }

  static ReplyDraft read(ReplyDraft typed, List<SuggestionView> suggestions) {
    return new ReplyForm(suggestions).read(typed);
  }

  /** The number of the letter, by the audit or by the department; without one none is delivered. */
  static String documentNumber(@Nullable String byAudit, ReplyDraft reply) {
    Faults faults = new Faults();
    String given = faults.optionalText("documentNumber", byAudit, DOCUMENT_NUMBER);
    String number =
        given.isEmpty() ? Objects.requireNonNullElse(reply.documentNumber(), "") : given;
    if (number.isEmpty()) {
      faults.add("documentNumber", "reply.document-number-needed");
    }
    faults.refuseIfAny();
    return number;
  }

  private ReplyDraft read(ReplyDraft typed) {
    ReplyDraft cleaned =
        new ReplyDraft(
            typed.resultClass(),
            faults.optionalText("opening", typed.opening(), OPENING),
            faults.optionalText("reason", typed.reason(), REASON),
            answers(typed.answers()),
            promises(typed.promises()),
            faults.optionalText("documentNumber", typed.documentNumber(), DOCUMENT_NUMBER),
            typed.mayBePublished());
    faults.refuseIfAny();
    return cleaned;
  }

  private List<SuggestionAnswer> answers(List<SuggestionAnswer> typed) {
    List<SuggestionAnswer> kept = new ArrayList<>();
    Set<UUID> answered = new HashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      SuggestionAnswer row = typed.get(i);
      String text = faults.optionalText("answers[" + i + "].text", row.text(), ANSWER);
      Integer number = numbers.get(row.suggestionId());
      if (number == null) {
        faults.add("answers[" + i + "]", "reply.suggestion-unknown");
      } else if (!answered.add(row.suggestionId())) {
        faults.add("answers[" + i + "]", "reply.suggestion-answered-twice", number);
      } else if (row.outcome() != null || !text.isEmpty()) {
        kept.add(new SuggestionAnswer(row.suggestionId(), row.outcome(), text));
      }
    }
    kept.sort((a, b) -> Integer.compare(number(a), number(b)));
    return kept;
  }

  private int number(SuggestionAnswer answer) {
    return numbers.getOrDefault(answer.suggestionId(), 0);
  }

  private List<Promise> promises(List<Promise> typed) {
    List<Promise> kept = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      Promise row = typed.get(i);
      String text = faults.optionalText("promises[" + i + "].text", row.text(), PROMISE);
      if (row.suggestionId() != null && !numbers.containsKey(row.suggestionId())) {
        faults.add("promises[" + i + "].suggestionId", "reply.suggestion-unknown");
      }
      if (!Texts.clean(row.text()).isEmpty() || row.dueOn() != null) {
        kept.add(new Promise(text, row.dueOn(), row.suggestionId()));
      }
    }
    if (kept.size() > MOST_PROMISES) {
      faults.add("promises", "reply.too-many-promises", MOST_PROMISES);
    }
    return kept;
  }
}

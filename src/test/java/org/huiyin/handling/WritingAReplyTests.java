package org.huiyin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.handling.AssignmentState.IN_HANDLING;
import static org.huiyin.handling.HandlingFixture.FIRST;
import static org.huiyin.handling.HandlingFixture.SECOND;
import static org.huiyin.handling.HandlingFixture.TODAY;
import static org.huiyin.handling.HandlingFixture.aReply;
import static org.huiyin.handling.HandlingFixture.anAssignment;
import static org.huiyin.handling.HandlingFixture.deed;
import static org.huiyin.handling.HandlingFixture.eventsOf;
import static org.huiyin.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.proposal.SuggestionView;
import org.junit.jupiter.api.Test;

class WritingAReplyTests {

  private static final List<SuggestionView> SUGGESTIONS = List.of(FIRST, SECOND);
  private static final Promise PROMISE = promiseOn(TODAY.plusMonths(6));

  @Test
  void isCompleteWithAnAnswerToEverySuggestion() {
    assertThat(submitted(aReply(ResultClass.A))).isEqualTo("done");
    assertThat(submitted(aReply(ResultClass.B, PROMISE))).isEqualTo("done");
  }

  @Test
  void tellsEverythingThatIsMissingAtOnce() {
    ReplyDraft empty = new ReplyDraft(null, "", "", List.of(), List.of(), "", true);
    assertThat(submitted(empty))
        .isEqualTo(
            "resultClass:input.required opening:input.required"
                + " answers[0]:reply.suggestion-unanswered"
                + " answers[1]:reply.suggestion-unanswered");
  }

  @Test
  void needsOutcomeAndWordsForEachAnswer() {
    ReplyDraft half =
        withAnswers(
            new SuggestionAnswer(FIRST.id(), null, "正在研究。"),
            new SuggestionAnswer(SECOND.id(), AnswerOutcome.PARTLY, ""));
    assertThat(submitted(half))
        .isEqualTo("answers[0].outcome:input.required answers[1].text:input.required");
  }

  @Test
  void needsAPromiseForClassBAndAReasonForClassC() {
    assertThat(submitted(aReply(ResultClass.B))).isEqualTo("promises:reply.class-b-needs-promise");
    assertThat(submitted(aReply(ResultClass.C))).isEqualTo("reason:input.required");
  }

  @Test
  void promisesForTheFutureButNotForAnyFuture() {
    assertThat(promising(promiseOn(TODAY))).isEqualTo("promises[0].dueOn:reply.promise-not-future");
    assertThat(promising(promiseOn(TODAY.plusDays(1)))).isEqualTo("done");
    assertThat(promising(promiseOn(TODAY.plusMonths(24)))).isEqualTo("done");
    assertThat(promising(promiseOn(TODAY.plusMonths(24).plusDays(1))))
        .isEqualTo("promises[0].dueOn:reply.promise-too-late");
    assertThat(promising(new Promise("尽快", null, null)))
        .isEqualTo("promises[0].dueOn:reply.promise-undated");
    assertThat(promising(new Promise("", TODAY.plusDays(1), null)))
        .isEqualTo("promises[0].text:input.required");
  }

  @Test
  void keepsADraftHoweverIncomplete() {
    ReplyDraft typed =
        new ReplyDraft(
            null,
            " 开头 ",
            null,
            List.of(
                new SuggestionAnswer(SECOND.id(), AnswerOutcome.ADOPTED, "采纳"),
                new SuggestionAnswer(FIRST.id(), null, " ")),
            List.of(new Promise("", null, null), new Promise("建成", null, FIRST.id())),
            null,
            false);
    ReplyDraft kept = ReplyForm.read(typed, SUGGESTIONS);
    assertThat(kept.opening()).isEqualTo("开头");
    assertThat(kept.answers())
        .extracting(SuggestionAnswer::suggestionId)
        .containsExactly(SECOND.id());
    assertThat(kept.promises()).containsExactly(new Promise("建成", null, FIRST.id()));
  }

  @Test
  void putsAnswersIntoTheOrderOfTheSuggestions() {
    ReplyDraft kept =
        ReplyForm.read(
            withAnswers(
                new SuggestionAnswer(SECOND.id(), AnswerOutcome.ADOPTED, "二"),
                new SuggestionAnswer(FIRST.id(), AnswerOutcome.ADOPTED, "一")),
            SUGGESTIONS);
    assertThat(kept.answers()).extracting(SuggestionAnswer::text).containsExactly("一", "二");
  }

  @Test
  void refusesAnswersThatBelongNowhereOrCountTwice() {
    UUID unknown = UUID.randomUUID();
    assertThat(
            typed(
                withAnswers(
                    new SuggestionAnswer(FIRST.id(), AnswerOutcome.ADOPTED, "一"),
                    new SuggestionAnswer(FIRST.id(), AnswerOutcome.PARTLY, "又一"),
                    new SuggestionAnswer(unknown, AnswerOutcome.PARTLY, "无"))))
        .isEqualTo(
            "answers[1]:reply.suggestion-answered-twice answers[2]:reply.suggestion-unknown");
    assertThat(typed(aReply(ResultClass.B, new Promise("建成", TODAY.plusDays(9), unknown))))
        .isEqualTo("promises[0].suggestionId:reply.suggestion-unknown");
  }

  @Test
  void refusesWhatCannotBeStored() {
    assertThat(
            typed(
                new ReplyDraft(
                    ResultClass.A,
                    "开" + (char) 7 + "头",
                    "",
                    List.of(),
                    List.of(),
                    "长".repeat(61),
                    true)))
        .isEqualTo("opening:input.control-characters documentNumber:input.too-long");
  }

  @Test
  void freezesAVersionOnceSubmitted() {
    Reply reply = Reply.begin(UUID.randomUUID(), anAssignment().in(IN_HANDLING), 1);
    reply.write(aReply(ResultClass.A));
    reply.submit(UUID.randomUUID(), deed().at());
    assertThat(refusalOf(() -> reply.write(aReply(ResultClass.B)))).isEqualTo("reply.is-submitted");
    reply.reject("重写");
    assertThat(refusalOf(() -> reply.write(aReply(ResultClass.B)))).isEqualTo("reply.is-rejected");
    assertThat(refusalOf(() -> reply.submit(UUID.randomUUID(), deed().at())))
        .isEqualTo("reply.not-rewritten");
    assertThat(reply.content()).isEqualTo(aReply(ResultClass.A));
  }

  @Test
  void keepsTheFirstClassWhenCorrected() {
    Reply reply = Reply.begin(UUID.randomUUID(), anAssignment().in(IN_HANDLING), 1);
    reply.write(aReply(ResultClass.B, PROMISE));
    reply.submit(UUID.randomUUID(), deed().at());
    assertThat(refusalOf(() -> reply.correctClass(ResultClass.A, "已解决", deed())))
        .isEqualTo("reply.is-submitted");
    reply.approve(UUID.randomUUID(), deed().at());
    reply.correctClass(ResultClass.A, "已解决", deed());
    reply.deliver("临农函〔2026〕12号", deed().at());
    reply.correctClass(ResultClass.C, "未落实", deed());
    reply.correctClass(ResultClass.C, "未落实", deed());
    assertThat(reply.resultClass()).isEqualTo(ResultClass.C);
    assertThat(eventsOf(reply))
        .extracting(event -> ((ResultClassCorrected) event).from())
        .containsExactly(ResultClass.B, ResultClass.A);
  }

  @Test
  void isNotCorrectedToAPromiseNobodyMade() {
    assertThat(correcting(aReply(ResultClass.A), ResultClass.B))
        .isEqualTo("reply.correction-needs-promise");
    assertThat(correcting(aReply(ResultClass.A, PROMISE), ResultClass.B)).isEqualTo("done");
    assertThat(correcting(aReply(ResultClass.A), ResultClass.C)).isEqualTo("done");
  }

  @Test
  void needsADocumentNumberFromSomebody() {
    ReplyDraft unnumbered = aReply(ResultClass.A);
    assertThat(refusalOf(() -> ReplyForm.documentNumber(" ", unnumbered)))
        .isEqualTo("documentNumber:reply.document-number-needed");
    assertThat(ReplyForm.documentNumber(" 临农函〔2026〕12号 ", unnumbered)).isEqualTo("临农函〔2026〕12号");
  }

  private static Promise promiseOn(LocalDate day) {
    return new Promise("建成公交站", day, FIRST.id());
  }

  private static String promising(Promise promise) {
    return submitted(aReply(ResultClass.B, promise));
  }

  private static ReplyDraft withAnswers(SuggestionAnswer... answers) {
    return new ReplyDraft(ResultClass.A, "开头", "", List.of(answers), List.of(), "", true);
  }

  private static String typed(ReplyDraft draft) {
    return refusalOf(() -> ReplyForm.read(draft, SUGGESTIONS));
  }

  private static String submitted(ReplyDraft draft) {
    return refusalOf(() -> ReplyPolicy.checkSubmission(draft, SUGGESTIONS, TODAY, 24));
  }

  private static String correcting(ReplyDraft draft, ResultClass to) {
    return refusalOf(() -> ReplyPolicy.checkCorrection(draft, to));
  }
}
